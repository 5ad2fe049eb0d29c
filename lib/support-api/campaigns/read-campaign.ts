import { db } from '#lib/db/db.ts'
import type { Campaign } from '../schema/campaigns.ts'
import { ApiError } from '../server/api-error.ts'

/** A campaign by its number, as it is now. */
export async function readCampaign(number: number): Promise<Campaign> {
  const found = await db.campaign.findUnique({ where: { number }, select: { id: true, number: true, state: true, name: true, variants: { where: { letter: 'a' }, select: { subject: true } } } })
  if (!found) throw new ApiError(404, `There is no campaign ${number}.`)
  const { variants, ...campaign } = found
  const counts = await db.campaignMessage.groupBy({ by: ['state'], where: { campaignId: found.id }, _count: true })
  const messages = Object.fromEntries(counts.map(({ state, _count }) => [state, _count]))
  return { ...campaign, path: `/desk/marketing/${number}`, subject: variants[0]?.subject ?? '', messages }
}
