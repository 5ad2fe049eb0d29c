import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { BonusCampaign } from '#lib/db/generated/client.ts'
import type { BonusCampaignState } from '#lib/db/generated/enums.ts'
import type { SeenCampaign } from './schema.ts'

/** A campaign as somebody has seen it, locked until the end of the transaction. Refusals `not-found`, `changed-meanwhile` (another revision), `wrong-state` (field `state`). */
export async function lockCampaign(tx: Transaction, { id, revision }: SeenCampaign, state: BonusCampaignState): Promise<BonusCampaign> {
  await tx.$queryRaw`SELECT 1 FROM bonus_campaigns WHERE id = ${id}::uuid FOR UPDATE`
  const campaign = await tx.bonusCampaign.findUnique({ where: { id } })
  if (!campaign) throw new Refusal('not-found')
  if (campaign.revision !== revision) throw new Refusal('changed-meanwhile')
  if (campaign.state !== state) throw new Refusal('wrong-state', { state: campaign.state })
  return campaign
}
