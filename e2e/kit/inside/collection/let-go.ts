import { expect } from '@playwright/test'
import { actAs } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import { resumeCampaign } from '#lib/marketing/campaigns/resume-campaign.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import type { PlannedCampaign } from './plan-by-point.ts'

/** Lets planned campaigns go, and waits until nothing to any of these contacts is left to be handed over or on its way. */
export async function letGo(campaigns: readonly PlannedCampaign[], contacts: readonly string[]): Promise<void> {
  for (const { id, launcherId } of campaigns) {
    const { revision } = await db.campaign.findUniqueOrThrow({ where: { id }, select: { revision: true } })
    await actAs({ personId: launcherId, role: 'marketer' }, () => resumeCampaign({ id, revision }))
  }
  const subjectIds = await subjectsOf(contacts)
  const where = { campaignId: { in: campaigns.map(({ id }) => id) }, subjectId: { in: subjectIds }, state: { in: ['planned' as const, 'held' as const, 'handed' as const] } }
  await expect.poll(() => db.campaignMessage.count({ where }), { message: 'messages to these people that have not ended', timeout: 60_000, intervals: [100, 250, 500] }).toBe(0)
}

/** Whoever is known by one of these contacts. */
export async function subjectsOf(contacts: readonly string[]): Promise<string[]> {
  const hashes = contacts.map((contact) => contactHash(contact.includes('@') ? 'email' : 'sms', contact))
  const rows = await db.subjectContact.findMany({ where: { hash: { in: hashes }, releasedAt: null }, select: { subjectId: true } })
  return [...new Set(rows.map(({ subjectId }) => subjectId))]
}
