import { expect, test } from 'vitest'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { retryDeadlock } from '#lib/db/retry-deadlock.ts'
import { givePoints } from '#lib/test-support/give-points.ts'
import { type MadeMember, makeMember, noteDelivery, noteReturn, placeByPoints } from '#lib/test-support/make-bonus.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { getBalance } from './balance.ts'
import { expireLots } from './expire-lots.ts'
import { grantPoints } from './grant-points.ts'
import { getDue } from './queries.ts'
import { restorePoints } from './restore-points.ts'
import { takeBack } from './take-back.ts'

const times = <T>(count: number, work: (index: number) => Promise<T>) => Promise.all(Array.from({ length: count }, (_, index) => work(index)))
const give = (member: MadeMember, points: number, inDays = 365) => givePoints(member.id, points, { inDays })
/** An order that may earn. */
async function delivered(member: MadeMember, earn: number): Promise<string> {
  const orderId = await placeByPoints(member, { earn })
  await noteDelivery(orderId)
  return orderId
}
const entriesOf = (memberId: string) => db.bonusEntry.findMany({ where: { memberId }, select: { kind: true, points: true, orderId: true } })

test('50 orders at once that each want the whole balance: one has it, 49 are told that it is gone §4.1.11', async () => {
  const member = await makeMember({ points: 500 })
  await give(member, 300)
  await give(member, 200)
  const outcomes = await times(50, () => outcome(placeByPoints(member, { points: 1000 })))
  expect(outcomes.toSorted()).toEqual([...Array.from({ length: 49 }, () => 'bonus-short'), 'in'])
  expect(await getBalance(member.id)).toBe(0)
  expect(await db.order.count({ where: { bonusMemberId: member.id } })).toBe(1)
})

test('50 orders at once that want a part each: as many as the balance has, to the point', async () => {
  const member = await makeMember({ points: 100 })
  for (let index = 0; index < 9; index += 1) await give(member, 100, 30 + index)
  const outcomes = await times(50, () => outcome(placeByPoints(member, { points: 70 })))
  expect(outcomes.filter((each) => each === 'in').length).toBe(14)
  expect(await getBalance(member.id)).toBe(20)
  const redeemed = (await entriesOf(member.id)).filter(({ kind }) => kind === 'redeem')
  expect(redeemed.reduce((sum, { points }) => sum + points, 0)).toBe(-980)
})

test('one fact gives once, however often and at once it is told', async () => {
  const member = await makeMember()
  const orderId = await delivered(member, 389)
  const lots = await times(20, () => grantPoints(db, { memberId: member.id, points: 389, source: 'order', orderId, key: `earn:${orderId}`, at: now() }))
  expect(lots.filter((lot) => lot !== null).length).toBe(1)
  expect(await entriesOf(member.id)).toEqual([{ kind: 'earn', points: 389, orderId }])
})

test('one order that ends, and one return, give back and take back once, however often and at once', async () => {
  const member = await makeMember({ points: 300 })
  const orderId = await placeByPoints(member, { points: 200, earn: 50 })
  const locked = <T>(work: (tx: Parameters<Parameters<typeof db.$transaction>[0]>[0]) => Promise<T>) =>
    db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM orders WHERE id = ${orderId}::uuid FOR UPDATE`
      return work(tx)
    })
  const back = await times(10, () => locked((tx) => restorePoints(tx, { orderId, at: now() })))
  expect(back.toSorted((a, b) => a - b)).toEqual([...Array.from({ length: 9 }, () => 0), 200])
  await noteDelivery(orderId)
  await grantPoints(db, { memberId: member.id, points: 50, source: 'order', orderId, key: `earn:${orderId}`, at: now() })
  const returnId = await noteReturn(orderId)
  const taken = await times(10, () => locked((tx) => takeBack(tx, { orderId, points: 50, returnId, at: now() })))
  expect(taken.reduce((sum, each) => sum + each.taken + each.due, 0)).toBe(50)
  expect(await getBalance(member.id)).toBe(300)
})

test('a due is withheld once, when several orders earn at once', async () => {
  const member = await makeMember()
  const first = await delivered(member, 100)
  await grantPoints(db, { memberId: member.id, points: 100, source: 'order', orderId: first, key: `earn:${first}`, at: now() })
  await placeByPoints(member, { points: 100 })
  expect(await takeBack(db, { orderId: first, points: 100, returnId: await noteReturn(first), at: now() })).toEqual({ taken: 0, due: 100 })
  const orders = await times(10, () => delivered(member, 30))
  await times(10, (index) => retryDeadlock(() => grantPoints(db, { memberId: member.id, points: 30, source: 'order', orderId: orders[index] ?? '', key: `earn:${orders[index]}`, at: now() })))
  expect(await getDue(member.id)).toBe(0)
  expect(await getBalance(member.id)).toBe(200)
})

test('several jobs at once and shoppers meanwhile: each lot expires once, and nobody waits or loses what is theirs', async () => {
  const members = await times(20, () => makeMember({ points: 100 }))
  const at = new Date(now().getTime() + days(10))
  for (const member of members) for (const term of [1, 2, 3]) await give(member, 10, term)
  const [, orders] = await Promise.all([times(4, () => expireLots(at)), times(20, (index) => outcome(placeByPoints(members[index] ?? members[0] ?? fail(), { points: 100 })))])
  await expireLots(at)
  // Whoever shopped before the job spent what ends first; whoever came after it had the welcome left.
  expect(new Set(orders)).toEqual(new Set(['in']))
  for (const { id } of members) {
    const lots = await db.bonusLot.findMany({ where: { memberId: id }, include: { entries: true } })
    for (const { remaining, expiresAt, entries } of lots) {
      expect(entries.reduce((sum, { points }) => sum + points, 0)).toBe(remaining)
      expect(entries.filter(({ kind }) => kind === 'expire').length).toBeLessThanOrEqual(1)
      if (expiresAt <= at) expect(remaining).toBe(0)
    }
  }
})

function fail(): never {
  throw new Error('unreachable')
}
