import { campaignCells } from '../campaigns/cells.ts'
import { profileColumn } from './profile-columns.ts'
import type { CampaignCell } from './types.ts'

/** The consents by which an audience can be looked at, for a list to choose from. */
export async function getAudienceCells(): Promise<readonly (CampaignCell & { readonly code: string; readonly title: string })[]> {
  const cells = await campaignCells()
  return cells.flatMap(({ code, purpose, channel, title }) => (profileColumn({ purpose, channel }) === null ? [] : [{ code, purpose, channel, title: `${title} — ${channel === 'email' ? 'письмо' : 'SMS'}` }]))
}
