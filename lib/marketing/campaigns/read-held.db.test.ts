import { expect, test } from 'vitest'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { makeRecipient, offer, planFor } from '#lib/test-support/make-recipient.ts'
import { owner } from '#lib/test-support/owner.ts'
import { finishCampaign } from './finish-campaign.ts'
import { readHeld } from './read-held.ts'

test('whoever has had enough this week keeps a campaign open until there is room again, and the page knows for how long', async () => {
  const { id } = await makeCampaign()
  const counts = () => db.campaignCount.findMany({ where: { campaignId: id }, select: { variant: true, state: true, reason: true, count: true } })
  const people = await Promise.all([makeRecipient(), makeRecipient(), makeRecipient()])
  for (const each of people) await planFor(id, each)
  expect(await readHeld(id, await counts())).toBeNull()
  for (const [at, ago] of [[0, 2], [1, 5]] as const) await owner.$executeRaw`
    INSERT INTO sending_counts (subject_id, channel, day, count) VALUES (${people[at]?.subjectId ?? ''}::uuid, 'email', (now() AT TIME ZONE 'UTC')::date - ${ago}::int, 3)`
  await offer(id, people.map(({ subjectId }) => subjectId))
  const held = await readHeld(id, await counts())
  expect(held?.reasons).toEqual([{ reason: 'capped', count: 2 }])
  // Of the two the one who was written to two days ago: in five days.
  expect(Math.round(((held?.until.getTime() ?? 0) - now().getTime()) / days(1))).toBeGreaterThanOrEqual(4)
  expect(held?.until.getTime()).toBeLessThanOrEqual(now().getTime() + days(5))
  expect(await finishCampaign(id)).toBe(false)
})
