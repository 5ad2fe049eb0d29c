import { afterEach, expect, test } from 'vitest'
import { settleReview } from '#lib/bonus/reviews/settle-review.ts'
import { days, travel } from '#lib/clock/clock.ts'
import { subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { makeBonusMember } from '#lib/test-support/make-bonus-member.ts'
import { makeReview } from '#lib/test-support/make-review.ts'
import { owner as db } from '#lib/test-support/owner.ts'
import { carryOutDestruction } from './destruction/carry-out.ts'
import { makeOwnRequest } from './own-appeals.ts'

afterEach(() => travel(0))

test('with the account its reviews go, the membership and every point; nobody is left to owe them §6.1.3 §4.1.11', async () => {
  const { id: memberId, customer } = await makeBonusMember()
  const { order } = await makeReview({ author: customer, state: 'published' })
  await settleReview({ orderId: order.id, position: 0, first: true })
  const subjectId = await db.$transaction((tx) => subjectOfPerson(tx, customer.personId))
  travel(-days(8))
  await makeOwnRequest(customer.personId, { kind: 'destroy', text: '' })
  travel(0)
  const { id } = await db.destruction.findFirstOrThrow({ where: { subjectId, state: 'planned' }, select: { id: true } })
  await carryOutDestruction(id)
  await db.$executeRaw`UPDATE outbox_messages SET state = 'failed' WHERE state = 'queued' AND class = 'legal'`
  expect(await carryOutDestruction(id)).toBe('done')
  expect(await settleReview({ orderId: order.id, position: 0, first: false })).toBeNull()
  expect([await db.review.count({ where: { orderId: order.id } }), await db.bonusLot.count({ where: { memberId } }), await db.bonusMember.count({ where: { id: memberId } })]).toEqual([0, 0, 0])
})
