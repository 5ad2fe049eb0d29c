import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { givePoints } from '#lib/test-support/give-points.ts'
import { makeMember, placeByPoints } from '#lib/test-support/make-bonus.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { adjustPoints } from './adjust-points.ts'
import { getBalance } from './balance.ts'
import { getExpiring, memberOf } from './queries.ts'
import { restorePoints } from './restore-points.ts'

async function adjust(memberId: string, points: number, approverId: string | null = null): Promise<string> {
  return db.$transaction(async (tx) => {
    const data = { memberId, points, reason: 'доставили с опозданием', state: 'done', authorId: randomUUID(), approverId, decidedAt: now() } as const
    const { id: adjustmentId } = await tx.bonusAdjustment.create({ data, select: { id: true } })
    await adjustPoints(tx, { adjustmentId, at: now() })
    await adjustPoints(tx, { adjustmentId, at: now() })
    return adjustmentId
  })
}

test('staff give a lot of its own, and take from what expires first; once each §4.1.11', async () => {
  const { id } = await makeMember()
  await givePoints(id, 100, { inDays: 10 })
  await givePoints(id, 100, { inDays: 20 })
  await adjust(id, 50)
  expect(await getBalance(id)).toBe(250)
  await adjust(id, -130)
  expect((await getExpiring(id)).map(({ points }) => points)).toEqual([70, 50])
})

test('nobody is left with less than nothing', async () => {
  const { id } = await makeMember({ points: 100 })
  expect(await outcome(adjust(id, -101))).toBe('bonus-short')
  expect(await getBalance(id)).toBe(100)
})

test('above the limit of the rules another person has to be there, however it is cut', async () => {
  const { id } = await makeMember()
  await adjust(id, 900)
  await expect(adjust(id, 101)).rejects.toThrow('decided by another person')
  await adjust(id, 5000, randomUUID())
  expect(await getBalance(id)).toBe(5900)
})

test('who has left is given nothing and gets nothing back, by whichever way', async () => {
  const member = await makeMember({ points: 300 })
  const orderId = await placeByPoints(member, { points: 200 })
  await db.$transaction(async (tx) => {
    await tx.bonusMember.update({ where: { id: member.id }, data: { leftAt: now() } })
    const lots = await tx.bonusLot.findMany({ where: { memberId: member.id, remaining: { gt: 0 } } })
    await tx.bonusEntry.createMany({ data: lots.map(({ id, remaining }) => ({ memberId: member.id, lotId: id, kind: 'left' as const, points: -remaining, happenedAt: now() })) })
  })
  expect(await memberOf(db, member.personId)).toBeNull()
  expect(await outcome(adjust(member.id, 10))).toBe('not-member')
  expect(await restorePoints(db, { orderId, at: now() })).toBe(0)
  expect(await outcome(placeByPoints(member, { points: 1 }))).toBe('bonus-short')
  expect(await getBalance(member.id)).toBe(0)
})
