import { expect, test } from 'vitest'
import { days, now } from '#lib/clock/clock.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { db } from '#lib/db/db.ts'
import { forgetConsents } from '#lib/privacy/retention/forget-consents.ts'
import { visit } from '#lib/test-support/consent.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { makeRecipient, offer, planFor } from '#lib/test-support/make-recipient.ts'

test('what was sent to somebody goes when they are forgotten, not before; the numbers of the campaign stay §5.1 §6.1.3', async () => {
  const { id: campaignId } = await makeCampaign()
  const who = await makeRecipient()
  await planFor(campaignId, who)
  expect(await offer(campaignId, [who.subjectId])).toMatchObject([{ state: 'handed' }])
  await db.sendingPreference.create({ data: { subjectId: who.subjectId, channel: 'email', perWeek: 2 } })
  const left = async () => Promise.all([db.campaignMessage.count(), db.sendingCount.count(), db.sendingPreference.count()])
  for (const table of ['campaign_messages', 'sending_counts']) await expect(db.$executeRawUnsafe(`DELETE FROM ${table}`)).rejects.toThrow('not forgotten stay')

  const forget = () => db.$transaction((tx) => forgetConsents(tx, new Date(now().getTime() + days(1))))
  await forget()
  expect(await left()).toEqual([1, 1, 1])
  await db.$transaction((tx) => withdrawConsents(tx, { subjectId: who.subjectId, cells: 'all', evidence: visit(), point: 'communications' }))
  expect((await forget()).map(({ table }) => table)).toEqual(expect.arrayContaining(['campaign_messages', 'sending_counts', 'sending_preferences']))
  expect(await left()).toEqual([0, 0, 0])
  expect(await db.$queryRaw`SELECT state::text AS state, count FROM campaign_counts WHERE campaign_id = ${campaignId}::uuid`).toEqual([{ state: 'handed', count: 1 }])
})
