import { afterAll, expect, test } from 'vitest'
import { leaveProgramme } from '#lib/bonus/members/leave-programme.ts'
import { planMessages, type Recipient } from '#lib/cli/bench/seed-recipients.ts'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { closePlainPools, plainTransaction } from '#lib/db/plain-transaction.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { giveLot, makeNoticedMember } from '#lib/test-support/make-noticed-member.ts'
import { consent } from '#lib/test-support/make-recipient.ts'
import { owner } from '#lib/test-support/owner.ts'
import { takeDue } from './take-batch.ts'

afterAll(async () => {
  await Promise.all([closePlainPools(), owner.$disconnect()])
})

/** Whom a campaign is for as the process that sends knows them. */
async function dueOf(purpose: string, personIds: readonly string[]) {
  const { id } = await makeCampaign({ purpose })
  const recipients = await db.$queryRaw<Recipient[]>`
    SELECT c.subject_id AS "subjectId", '' AS to, c.event_position AS "eventPosition" FROM consent_current c JOIN subjects s ON s.id = c.subject_id
    WHERE s.person_id = ANY (${personIds}::uuid[]) AND c.purpose = ${purpose} AND c.channel = 'email'`
  await planMessages(id, recipients)
  const due = await plainTransaction('shop_dispatcher', (query) => takeDue(query, id, 10))
  return Object.fromEntries(due.map(({ personId, points }) => [personId, points]))
}

test('notices of bonuses know what their reader can spend; other mailings, and who has left, have nothing to say of it §4.1.7', async () => {
  const [anna, gone] = [await makeNoticedMember(), await makeNoticedMember()]
  await giveLot(anna.memberId, 389)
  await giveLot(anna.memberId, 50, { inDays: 10, at: new Date(now().getTime() - days(20)) })
  await giveLot(gone.memberId, 100)
  await db.$transaction((tx) => leaveProgramme(tx, gone.memberId, now()))
  const both = [anna.personId, gone.personId]
  expect(await dueOf('bonus-notices', both)).toEqual({ [anna.personId]: 389, [gone.personId]: null })
  await db.$transaction(async (tx) => {
    const subjectId = await subjectOfContact(tx, { channel: 'email', value: anna.email }, anna.personId)
    await consent(tx, subjectId, contactHash('email', anna.email), { purpose: 'news-offers', channel: 'email' }, ['granted', 'confirmed'])
  })
  expect(await dueOf('news-offers', [anna.personId])).toEqual({ [anna.personId]: null })
})
