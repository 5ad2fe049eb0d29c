import { afterAll, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { closePlainPools, plainTransaction } from '#lib/db/plain-transaction.ts'
import { leaveProgramme } from '#lib/bonus/members/leave-programme.ts'
import { now } from '#lib/clock/clock.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { giveLot, makeNoticedMember } from '#lib/test-support/make-noticed-member.ts'
import { owner } from '#lib/test-support/owner.ts'
import { takeDue } from './take-batch.ts'

afterAll(async () => {
  await Promise.all([closePlainPools(), owner.$disconnect()])
})

/** Whom a campaign is for as the process that sends knows them. */
async function dueOf(purpose: string, personIds: readonly string[]) {
  const { id } = await makeCampaign({ purpose })
  const recipients = await db.$queryRaw<{ subjectId: string; to: string; eventPosition: bigint }[]>`
    SELECT c.subject_id AS "subjectId", '' AS to, c.event_position AS "eventPosition" FROM consent_current c JOIN subjects s ON s.id = c.subject_id
    WHERE s.person_id = ANY (${personIds}::uuid[]) AND c.purpose = 'bonus-notices' AND c.channel = 'email'`
  await owner.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    for (const { subjectId, eventPosition } of recipients) await tx.campaignMessage.create({ data: { campaignId: id, subjectId, eventPosition, variant: 'a' } })
  })
  const due = await plainTransaction('shop_dispatcher', (query) => takeDue(query, id, 10))
  return Object.fromEntries(due.map(({ personId, points }) => [personId, points]))
}

test('notices of bonuses know what their reader can spend; other mailings, and who has left, have nothing to say of it §4.1.7', async () => {
  const [anna, gone] = [await makeNoticedMember(), await makeNoticedMember()]
  await giveLot(anna.memberId, 389)
  await giveLot(anna.memberId, 50, { inDays: 10, at: new Date(now().getTime() - 20 * 86_400_000) })
  await giveLot(gone.memberId, 100)
  await db.$transaction((tx) => leaveProgramme(tx, gone.memberId, now()))
  const both = [anna.personId, gone.personId]
  expect(await dueOf('bonus-notices', both)).toEqual({ [anna.personId]: 389, [gone.personId]: null })
  expect(await dueOf('news-offers', both)).toEqual({ [anna.personId]: null, [gone.personId]: null })
})
