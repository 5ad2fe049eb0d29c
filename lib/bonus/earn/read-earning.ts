import type { Transaction } from '#lib/db/db.ts'
import { levelAt } from '../levels/level-at.ts'
import { campaignsAt } from '../rules/campaigns-at.ts'
import { rulesAt } from '../rules/rules-at.ts'
import type { Campaign, Level, Rules } from '../rules/types.ts'

/** What goods earn for somebody at a moment. */
export type Earning = {
  readonly rules: Rules
  /** The member's; of who takes part in nothing the first. */
  readonly level: Level
  readonly campaigns: readonly Campaign[]
  /** A category and all above it, the nearest first. */
  readonly categoriesOf: (categoryId: string) => readonly string[]
}

/** Reads what goods earn for a member (null: on the first level) at a moment; null before there are rules. */
export async function readEarning(tx: Transaction, memberId: string | null, at: Date): Promise<Earning | null> {
  const rules = await rulesAt(at, tx)
  const first = rules?.levels[0]
  if (!rules || !first) return null
  const level = memberId === null ? first : (await levelAt(memberId, rules, at, tx)).level
  const [campaigns, categories] = [await campaignsAt(at, tx), await tx.category.findMany({ select: { id: true, parentId: true } })]
  const parents = new Map(categories.map(({ id, parentId }) => [id, parentId]))
  const categoriesOf = (categoryId: string): string[] => {
    const parentId = parents.get(categoryId) ?? null
    return [categoryId, ...(parentId === null ? [] : categoriesOf(parentId))]
  }
  return { rules, level, campaigns, categoriesOf }
}
