import { db } from '#lib/db/db.ts'
import { inTab } from './tabs.ts'

/** How many campaigns wait for somebody: each number is what the tab of the list finds. */
export async function waitingCampaigns(): Promise<{ readonly review: number; readonly braked: number; readonly troubled: number }> {
  const count = (tab: 'review' | 'braked' | 'troubled') => db.campaign.count({ where: inTab(tab) })
  const [review, braked, troubled] = await Promise.all([count('review'), count('braked'), count('troubled')])
  return { review, braked, troubled }
}
