import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { BonusRules } from '#lib/db/generated/client.ts'
import type { BonusRulesState } from '#lib/db/generated/enums.ts'
import type { SeenRules } from './schema.ts'

/** Rules as somebody has seen them, locked until the end of the transaction. Refusals `not-found`, `changed-meanwhile` (another revision), `wrong-state` (field `state`). */
export async function lockRules(tx: Transaction, { id, revision }: SeenRules, state: BonusRulesState): Promise<BonusRules> {
  await tx.$queryRaw`SELECT 1 FROM bonus_rules WHERE id = ${id}::uuid FOR UPDATE`
  const rules = await tx.bonusRules.findUnique({ where: { id } })
  if (!rules) throw new Refusal('not-found')
  if (rules.revision !== revision) throw new Refusal('changed-meanwhile')
  if (rules.state !== state) throw new Refusal('wrong-state', { state: rules.state })
  return rules
}
