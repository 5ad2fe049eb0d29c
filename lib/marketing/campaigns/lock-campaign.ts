import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { Campaign } from '#lib/db/generated/client.ts'
import type { CampaignState } from '#lib/db/generated/enums.ts'
import type { Seen } from './schema.ts'

/**
 * A campaign as somebody has seen it, locked until the end of the transaction. Refusals `not-found`, `changed-meanwhile` (another revision), `wrong-state`
 * (field `state`): somebody has moved it on.
 */
export async function lockCampaign(tx: Transaction, { id, revision }: Seen, ...states: readonly CampaignState[]): Promise<Campaign> {
  const campaign = await lockById(tx, id)
  if (campaign.revision !== revision) throw new Refusal('changed-meanwhile')
  if (!states.includes(campaign.state)) throw new Refusal('wrong-state', { state: campaign.state })
  return campaign
}

/** A campaign whatever it looks like now, locked. Refusal `not-found`. */
export async function lockById(tx: Transaction, id: string): Promise<Campaign> {
  await tx.$queryRaw`SELECT 1 FROM campaigns WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const campaign = await tx.campaign.findUnique({ where: { id } })
  if (!campaign) throw new Refusal('not-found')
  return campaign
}
