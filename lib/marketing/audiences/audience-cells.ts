import { campaignCells } from '../campaigns/cells.ts'
import { profileCell } from './profile-columns.ts'
import type { CampaignCell } from './types.ts'

/** What is chosen most stands first. */
const first: readonly string[] = ['news-offers', 'ads']

/** The consents by which an audience can be looked at, for a list to choose from. */
export async function getAudienceCells(): Promise<readonly (CampaignCell & { readonly code: string; readonly title: string })[]> {
  const cells = (await campaignCells()).toSorted((one, other) => first.indexOf(other.purpose) - first.indexOf(one.purpose))
  return cells.flatMap(({ code, purpose, channel, title }) => (profileCell({ purpose, channel }) === null ? [] : [{ code, purpose, channel, title: `${title} — ${channel === 'email' ? 'письмо' : 'SMS'}` }]))
}
