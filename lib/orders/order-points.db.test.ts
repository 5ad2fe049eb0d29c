import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { getBalance } from '#lib/bonus/ledger/balance.ts'
import { redeemPoints } from '#lib/bonus/ledger/redeem-points.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { itemTotal } from '#lib/payments/receipt-lines.ts'
import { refundItems, returnedGoods, soldGoods } from '#lib/payments/refund-items.ts'
import { type MadeMember, makeMember, placeByPoints } from '#lib/test-support/make-bonus.ts'
import { makeDelivered } from '#lib/test-support/make-delivered.ts'
import { owner } from '#lib/test-support/owner.ts'
import { cancelOrder } from './cancel-order.ts'
import { composeOrderMail } from './compose-order-mail.ts'
import { refundPieces } from './desk-refund.ts'
import { getReturnOffer } from './get-return-offer.ts'
import { getOwnOrder } from './queries.ts'
import { receiveReturn } from './receive-return.ts'
import { requestReturn } from './request-return.ts'

const redeemShare = 3000
let member: MadeMember
beforeEach(async () => {
  member = await makeMember({ points: 10_000 })
})

const entriesOf = async (orderId: string, kind: 'earn' | 'redeem' | 'restore' | 'take_back') =>
  (await db.bonusEntry.aggregate({ where: { orderId, kind }, _sum: { points: true } }))._sum.points ?? 0
const giveBack = async (number: number, lines: { position: number; quantity: number }[]) => {
  await requestReturn(member.personId, { number, reason: 'changed_mind', lines })
  return receiveReturn(number, 'warehouse')
}

/** The receipts of all refunds of an order, in kopecks. */
async function refunded(orderId: string): Promise<{ amount: number; receipt: number }[]> {
  const refunds = await db.refund.findMany({ where: { orderId }, select: { amount: true, payment: { select: { receipt: true } }, order: { select: soldGoods }, return: { select: returnedGoods } } })
  return refunds.map((refund) => ({ amount: refund.amount, receipt: refundItems(refund).reduce((sum, item) => sum + itemTotal(item), 0) }))
}

test('in whatever parts an order comes back, money, receipts, points paid and points earned come back exactly', async () => {
  const line = fc.record({ price: fc.integer({ min: 10_000, max: 3_000_000 }), quantity: fc.integer({ min: 1, max: 3 }) })
  const wishes = fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 3 }), discount: fc.integer({ min: 0, max: 5_000 }), points: fc.integer({ min: 0, max: 30 }), earn: fc.integer({ min: 0, max: 700 }), seed: fc.integer({ min: 0, max: 99 }) })
  await fc.assert(
    fc.asyncProperty(wishes, async ({ lines, discount, points, earn, seed }) => {
      const before = await getBalance(member.id)
      const order = await makeDelivered({ personId: member.personId, lines, discount, bonus: { memberId: member.id, points, redeemShare, earn: lines.map((_, index) => earn + index) } })
      const promised = lines.reduce((sum, _, index) => sum + earn + index, 0)
      expect(await getBalance(member.id)).toBe(before - points + promised)
      const left = lines.flatMap(({ quantity }, position) => Array.from({ length: quantity }, () => position))
      for (let turn = seed; left.length > 0; turn += 7) {
        const [position = 0] = left.splice(turn % left.length, 1)
        await giveBack(order.number, [{ position, quantity: 1 }])
      }
      const { state, total } = await db.order.findUniqueOrThrow({ where: { id: order.id } })
      const refunds = await refunded(order.id)
      expect(state).toBe('returned')
      expect(refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(total)
      for (const { amount, receipt } of refunds) expect(receipt).toBe(amount)
      expect(await entriesOf(order.id, 'restore')).toBe(points)
      expect(await entriesOf(order.id, 'take_back') + promised).toBe(0)
      expect(await getBalance(member.id)).toBe(before)
    }),
    { numRuns: 8 },
  )
})

test('two pieces of three come back: the page, the offer and the letter say what the ledger has', async () => {
  const order = await makeDelivered({ personId: member.personId, lines: [{ price: 1_000_000, quantity: 3 }], bonus: { memberId: member.id, points: 1000, redeemShare, earn: [870] } })
  expect(await getReturnOffer(member.personId, order.number)).toMatchObject({ lines: [{ amounts: [966_666, 1_933_333, 2_900_000], bonusBack: [333, 666, 1000], bonusTaken: [290, 580, 870] }] })
  await giveBack(order.number, [{ position: 0, quantity: 2 }])
  expect(await getOwnOrder(member.personId, order.number)).toMatchObject({ points: { paid: 1000, back: 666, promised: 0, earned: 290 }, returns: [{ bonusBack: 666, bonusTaken: 580 }] })
  const { id } = await db.return.findFirstOrThrow({ where: { orderId: order.id } })
  expect((await composeOrderMail('return-received', order.id, id)).text.replaceAll(/\s+/g, ' ')).toContain('Вернём 19 333,33 ₽ и 666 бонусов')
})

test('points that a return should have taken and that are spent are due, no money is kept for them, and the next order pays them', async () => {
  const order = await makeDelivered({ personId: member.personId, bonus: { memberId: member.id, points: 0, redeemShare, earn: [500] } })
  const balance = await getBalance(member.id)
  const elsewhere = await placeByPoints(member, { points: balance - 100 })
  expect((await giveBack(order.number, [{ position: 0, quantity: 1 }])).amount).toBe(1_299_000 + 39_900)
  expect(await getBalance(member.id)).toBe(0)
  await makeDelivered({ personId: member.personId, bonus: { memberId: member.id, points: 0, redeemShare, earn: [450] } })
  expect(await getBalance(member.id)).toBe(50)
  expect(await entriesOf(elsewhere, 'redeem')).toBe(100 - balance)
})

describe('money for pieces that nobody sends', () => {
  test('brings their points back, and lessens what delivery will earn', async () => {
    const order = await makeDelivered({ personId: member.personId, lines: [{ price: 1_000_000, quantity: 2 }], until: 'paid', bonus: { memberId: member.id, points: 1001, redeemShare, earn: [561] } })
    await db.$transaction((tx) => refundPieces(tx, { number: order.number, key: randomUUID(), lines: [{ position: 0, quantity: 1 }] }, 'staff'))
    expect(await getBalance(member.id)).toBe(10_000 - 1001 + 500)
    expect(await getOwnOrder(member.personId, order.number)).toMatchObject({ points: { back: 500, promised: 281, earned: 0 } })
  })
})

test('who has left gets nothing back and earns nothing; the order goes its way', async () => {
  const order = await makeDelivered({ personId: member.personId, until: 'paid', bonus: { memberId: member.id, points: 100, redeemShare, earn: [300] } })
  await db.$transaction(async (tx) => {
    await tx.bonusMember.update({ where: { id: member.id }, data: { leftAt: now() } })
    for (const { id, remaining } of await tx.bonusLot.findMany({ where: { memberId: member.id, remaining: { gt: 0 } } })) {
      await tx.bonusEntry.create({ data: { memberId: member.id, lotId: id, kind: 'left', points: -remaining, happenedAt: now() } })
    }
  })
  expect(await getOwnOrder(member.personId, order.number)).toMatchObject({ points: { promised: 0 } })
  await cancelOrder(order.id)
  expect(await getOwnOrder(member.personId, order.number)).toMatchObject({ state: 'cancelled', points: { paid: 100, back: 0, earned: 0 } })
})

describe('the database refuses', () => {
  test.each([
    ['an order that is over and keeps points', `UPDATE orders SET state = 'cancelled' WHERE id = $1::uuid`, 'keeps points'],
    ['a delivery that earns nothing', `UPDATE orders SET state = 'delivered' WHERE id = $1::uuid`, 'has not earned'],
  ])('%s', async (_, sql, because) => {
    const orderId = await placeByPoints(member, { points: 100, earn: 50 })
    if (because === 'has not earned') {
      await owner.$executeRaw`UPDATE orders SET state = 'packed' WHERE id = ${orderId}::uuid`
      await owner.$executeRaw`UPDATE orders SET state = 'shipped', track = 'x' WHERE id = ${orderId}::uuid`
    }
    await expect(owner.$executeRawUnsafe(sql, orderId)).rejects.toThrow(because)
  })

  test('a return that is received and keeps points', async () => {
    const order = await makeDelivered({ personId: member.personId, bonus: { memberId: member.id, points: 100, redeemShare, earn: [50] } })
    const { id } = await requestReturn(member.personId, { number: order.number, reason: 'changed_mind', lines: [{ position: 0, quantity: 1 }] })
    await expect(owner.$executeRaw`UPDATE returns SET state = 'received', closed_at = now() WHERE id = ${id}::uuid`).rejects.toThrow('points of a return')
  })

  test('shares of points that are not those of the pieces', async () => {
    const order = await makeDelivered({ personId: member.personId, bonus: { memberId: member.id, points: 100, redeemShare } })
    const { id } = await requestReturn(member.personId, { number: order.number, reason: 'changed_mind', lines: [{ position: 0, quantity: 1 }] })
    await expect(owner.$executeRaw`UPDATE return_lines SET bonus_back = 99 WHERE return_id = ${id}::uuid`).rejects.toThrow('not the points of the returned pieces')
  })

  test('points for an order that says nothing of them', async () => {
    const orderId = await placeByPoints(member)
    await expect(redeemPoints(db, { memberId: member.id, orderId, points: 10, at: now() })).rejects.toThrow('not paid by the points')
  })
})
