import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { days, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { toDecimal } from '#lib/money/money.ts'
import type { NewRefund, PaymentProvider } from '#lib/payments/provider.ts'
import { itemTotal } from '#lib/payments/receipt-lines.ts'
import { sendRefund } from '#lib/payments/send-refund.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeDelivered } from '#lib/test-support/make-delivered.ts'
import { stockOf } from '#lib/test-support/make-variant.ts'
import { composeOrderMail } from './compose-order-mail.ts'
import { receiveReturn } from './receive-return.ts'
import { requestReturn } from './request-return.ts'
import type { ReturnInput } from './schema.ts'
import { withdrawReturn } from './withdraw-return.ts'

let personId: string
beforeEach(async () => {
  ;({ personId } = await makeCustomer())
})
afterEach(() => travel(0))

const ask = (number: number, quantity = 1, reason: ReturnInput['reason'] = 'changed_mind', position = 0) =>
  requestReturn(personId, { number, reason, lines: [{ position, quantity }] })
const returnsOf = (orderId: string) => db.return.findMany({ where: { orderId }, orderBy: { requestedAt: 'asc' }, include: { lines: true, refund: true } })
const stateOf = async (id: string) => (await db.order.findUniqueOrThrow({ where: { id } })).state
const won = (results: PromiseSettledResult<unknown>[]) => results.filter(({ status }) => status === 'fulfilled').length

/** A bank that says yes, and what it was asked. */
function yesBank() {
  const asked: NewRefund[] = []
  const no = () => Promise.reject(new Error('not asked for'))
  const provider: PaymentProvider = {
    createPayment: no,
    getPayment: no,
    getRefund: no,
    createReceipt: no,
    getReceipt: no,
    createRefund: (_, refund) => {
      asked.push(refund)
      const { payment_id, amount } = refund
      return Promise.resolve({ id: randomUUID(), payment_id, amount, status: 'succeeded', created_at: '2026-12-01T10:00:00.000Z' })
    },
  }
  return { asked, provider }
}

describe('a request', () => {
  test('says how much comes back and until when, in row, timeline and letter', async () => {
    const order = await makeDelivered({ personId, lines: [{ price: 100_000, quantity: 3 }], discount: 1 })
    const { id, amount, refundDue } = await ask(order.number, 2)
    // 299,999 kopecks for three pieces.
    expect(amount).toBe(199_999)
    expect(refundDue.getTime()).toBeGreaterThan(Date.parse('2026-01-01') + days(9))
    const events = await db.orderEvent.findMany({ where: { orderId: order.id, kind: 'return-requested' } })
    expect(events).toHaveLength(1)
    const letters = await db.outboxMessage.findMany({ where: { orderId: order.id, template: 'return-requested' } })
    expect(letters).toMatchObject([{ aboutId: id, class: 'service' }])
    expect((await composeOrderMail('return-requested', order.id, id)).text).toContain('1\u00a0999,99\u00a0₽')
  })

  test('is refused for somebody else’s order as for one that does not exist', async () => {
    const [order, foreign] = [await makeDelivered({ personId: null }), await makeDelivered({ personId: (await makeCustomer()).personId })]
    for (const number of [order.number, foreign.number, 999_999_999]) {
      await expect(ask(number)).rejects.toMatchObject({ code: 'not-found' })
      await expect(withdrawReturn(personId, number)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  test('is refused before delivery, for what was never sold, and for more than was', async () => {
    const order = await makeDelivered({ personId, lines: [{ quantity: 2 }] })
    await expect(ask(order.number, 3)).rejects.toMatchObject({ code: 'return-pieces' })
    await expect(ask(order.number, 1, 'defect', 7)).rejects.toMatchObject({ code: 'return-pieces' })
    const placed = await db.order.findFirstOrThrow({ where: { id: order.id }, omit: { number: true, id: true } })
    const early = await db.$transaction(async (tx) => {
      const lines = await tx.orderLine.findMany({ where: { orderId: order.id }, omit: { orderId: true } })
      return tx.order.create({ data: { ...placed, cartId: randomUUID(), state: 'placed', track: null, lines: { create: lines } } })
    })
    await expect(ask(early.number)).rejects.toMatchObject({ code: 'not-delivered' })
  })

  test('comes within seven days, of a fault or a wrong product within the warranty', async () => {
    const order = await makeDelivered({ personId })
    travel(days(7))
    await ask(order.number)
    await withdrawReturn(personId, order.number)
    travel(days(8))
    await expect(ask(order.number)).rejects.toMatchObject({ code: 'return-late' })
    for (const reason of ['defect', 'wrong_item'] as const) {
      await ask(order.number, 1, reason)
      await withdrawReturn(personId, order.number)
    }
    travel(days(367))
    await expect(ask(order.number, 1, 'defect')).rejects.toMatchObject({ code: 'return-late' })
  })

  test('pressed many times at once, or from two devices for the same piece, is one', async () => {
    const order = await makeDelivered({ personId, lines: [{ quantity: 3 }] })
    const results = await Promise.allSettled(Array.from({ length: 10 }, (_, index) => ask(order.number, 1 + (index % 3))))
    expect(won(results)).toBe(1)
    expect(await returnsOf(order.id)).toHaveLength(1)
  })
})

describe('receiving', () => {
  test('puts good pieces on sale again, gives their money back and keeps the order delivered until all are back', async () => {
    const order = await makeDelivered({ personId, lines: [{ price: 500_000, quantity: 2 }] })
    const [variantId = ''] = order.variantIds
    await ask(order.number)
    expect(await receiveReturn(order.number, 'warehouse')).toMatchObject({ amount: 500_000, refund: 'bank' })
    expect(await stockOf(variantId)).toEqual({ onHand: 1, reserved: 0 })
    expect(await stateOf(order.id)).toBe('delivered')

    await ask(order.number)
    await receiveReturn(order.number, 'warehouse')
    expect(await stockOf(variantId)).toEqual({ onHand: 2, reserved: 0 })
    expect(await stateOf(order.id)).toBe('returned')
    const returns = await returnsOf(order.id)
    const { deliveryTotal } = await db.order.findUniqueOrThrow({ where: { id: order.id } })
    expect(deliveryTotal).toBeGreaterThan(0)
    // Whoever has sent everything back gets back all that was paid.
    expect(returns.map(({ state, refund }) => [state, refund?.amount, refund?.reason])).toEqual([
      ['received', 500_000, 'return'], ['received', 500_000 + deliveryTotal, 'return'],
    ])
    const movements = await db.stockMovement.findMany({ where: { orderId: order.id, reason: 'return' } })
    expect(movements.map(({ quantity }) => quantity)).toEqual([1, 1])
    expect(await db.outboxMessage.count({ where: { orderId: order.id, template: 'return-received' } })).toBe(2)
  })

  test('does not put a faulty piece on sale', async () => {
    const order = await makeDelivered({ personId })
    await ask(order.number, 1, 'defect')
    expect(await receiveReturn(order.number, 'warehouse')).toMatchObject({ refund: 'bank' })
    expect(await stockOf(order.variantIds[0] ?? '')).toEqual({ onHand: 0, reserved: 0 })
    expect(await stateOf(order.id)).toBe('returned')
  })

  test('of an order paid on delivery finds no card, and says so', async () => {
    const order = await makeDelivered({ personId, paymentMethod: 'on_delivery' })
    const { id } = await ask(order.number)
    expect(await receiveReturn(order.number, 'warehouse')).toMatchObject({ refund: 'by-hand' })
    expect(await db.refund.count({ where: { orderId: order.id } })).toBe(0)
    expect((await composeOrderMail('return-received', order.id, id)).text).toContain('карты')
  })

  test('many times at once happens once; of withdrawing and receiving one wins', async () => {
    const order = await makeDelivered({ personId, lines: [{ quantity: 2 }] })
    await ask(order.number)
    expect(won(await Promise.allSettled(Array.from({ length: 8 }, () => receiveReturn(order.number, 'warehouse'))))).toBe(1)
    expect(await db.refund.count({ where: { orderId: order.id } })).toBe(1)

    await ask(order.number)
    const both = [receiveReturn(order.number, 'warehouse'), withdrawReturn(personId, order.number)]
    expect(won(await Promise.allSettled(both))).toBe(1)
    const last = (await returnsOf(order.id)).at(-1)
    expect(last?.refund === null).toBe(last?.state === 'withdrawn')
    await expect(receiveReturn(order.number, 'warehouse')).rejects.toMatchObject({ code: 'no-return' })
    await expect(receiveReturn(999_999_999, 'warehouse')).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('whatever comes back in whatever parts: the refunds sum to what was paid, each receipt to its refund', async () => {
  const lines = fc.array(fc.record({ price: fc.integer({ min: 101, max: 900_001 }), quantity: fc.integer({ min: 1, max: 7 }) }), { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(lines, fc.integer({ min: 0, max: 99 }), fc.infiniteStream(fc.integer({ min: 1, max: 7 })), async (sold, percent, wishes) => {
      const goods = sold.reduce((sum, { price, quantity }) => sum + price * quantity, 0)
      const order = await makeDelivered({ personId, lines: sold, discount: Math.floor((goods * percent) / 100) })
      const left = sold.map(({ quantity }) => quantity)
      const { asked, provider } = yesBank()
      while (left.some((pieces) => pieces > 0)) {
        const chosen = left.flatMap((pieces, position) => (pieces === 0 ? [] : [{ position, quantity: Math.min(pieces, wishes.next().value ?? 1) }]))
        await requestReturn(personId, { number: order.number, reason: 'changed_mind', lines: chosen })
        // One in three changes their mind again.
        if ((wishes.next().value ?? 1) % 3 === 0) {
          await withdrawReturn(personId, order.number)
          continue
        }
        await receiveReturn(order.number, 'warehouse')
        for (const { position, quantity } of chosen) left[position] = (left[position] ?? 0) - quantity
      }
      for (const { id } of await db.refund.findMany({ where: { orderId: order.id } })) await sendRefund(id, provider)
      const { total, deliveryTotal } = await db.order.findUniqueOrThrow({ where: { id: order.id } })
      const refunds = await db.refund.findMany({ where: { orderId: order.id } })
      expect(refunds.every(({ state }) => state === 'succeeded')).toBe(true)
      expect(refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(total)
      for (const { amount, receipt } of asked) expect(toDecimal(receipt.items.reduce((sum, item) => sum + itemTotal(item), 0))).toBe(amount.value)
      expect(asked.flatMap(({ receipt }) => receipt.items).filter(({ description }) => description === 'Доставка')).toHaveLength(deliveryTotal > 0 ? 1 : 0)
      expect(await stateOf(order.id)).toBe('returned')
    }),
    { numRuns: 12 },
  )
}, 90_000)

test('direct SQL is refused: another amount, a second open return, more pieces, a closed return, somebody else’s money', async () => {
  const order = await makeDelivered({ personId, lines: [{ price: 100_000, quantity: 2 }] })
  const write = (amount: number, line: { quantity: number; amount: number }[], orderId = order.id) =>
    db.return.create({
      data: { orderId, reason: 'defect', amount, refundDue: new Date('2030-01-01'), lines: { create: line.map((each) => ({ ...each, line: { connect: { orderId_position: { orderId, position: 0 } } } })) } },
    })
  await expect(write(50_000, [{ quantity: 1, amount: 50_000 }])).rejects.toThrow(/not the share/)
  await expect(write(100_001, [{ quantity: 1, amount: 100_000 }])).rejects.toThrow(/do not sum/)
  const share = { requestedAt: new Date('2026-01-01'), orderId: order.id, reason: 'defect' as const, refundDue: new Date('2030-01-01'), deliveryShare: 1 }
  const line = { quantity: 1, amount: 100_000, line: { connect: { orderId_position: { orderId: order.id, position: 0 } } } }
  await expect(db.return.create({ data: { ...share, amount: 100_001, lines: { create: line } } })).rejects.toThrow(/last piece/)
  await expect(write(100_000, [])).rejects.toThrow(/do not sum/)
  await expect(write(300_000, [{ quantity: 3, amount: 300_000 }])).rejects.toThrow(/more would come back/)
  await ask(order.number)
  await expect(write(100_000, [{ quantity: 1, amount: 100_000 }])).rejects.toThrow(/order_id|returns_one_open/)
  const [open] = await returnsOf(order.id)
  const payment = await db.payment.findFirstOrThrow({ where: { orderId: order.id } })
  const refund = (amount: number) => db.refund.create({ data: { paymentId: payment.id, orderId: order.id, returnId: open?.id ?? '', amount, reason: 'return' } })
  await expect(refund(100_000)).rejects.toThrow(/not the money/)
  await expect(db.$executeRaw`delete from return_lines`).rejects.toThrow(/append-only/)
  await receiveReturn(order.number, 'warehouse')
  await expect(refund(100_000)).rejects.toThrow(/return_id|not the money/)
  await expect(db.$executeRaw`update returns set state = 'withdrawn' where id = ${open?.id}::uuid`).rejects.toThrow(/closed return/)
})
