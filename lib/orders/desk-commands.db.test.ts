import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { toDecimal } from '#lib/money/money.ts'
import { itemTotal } from '#lib/payments/receipt-lines.ts'
import { forgetOrderRows } from '#lib/privacy/destruction/destroy-subject.ts'
import { refundItems, returnedGoods, soldGoods } from '#lib/payments/refund-items.ts'
import { settleRefund } from '#lib/payments/settle-refund.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeDelivered } from '#lib/test-support/make-delivered.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant, stockOf } from '#lib/test-support/make-variant.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { composeOrderMail } from './compose-order-mail.ts'
import { addOrderNote } from './desk-add-note.ts'
import { cancelForShop } from './desk-cancel-order.ts'
import { readPackingLists } from './desk-packing.ts'
import { refundPieces, type RefundWish } from './desk-refund.ts'
import { retryRefunds } from './desk-retry-refund.ts'
import { fulfilOrder } from './fulfil-order.ts'
import { openReturn } from './open-return.ts'
import { receiveReturn } from './receive-return.ts'

const [anna, boris] = ['staff:01890000-0000-7000-8000-00000000000a', 'staff:01890000-0000-7000-8000-00000000000b'] as const
const stateOf = async (number: number) => (await db.order.findUniqueOrThrow({ where: { number } })).state
const refund = (wish: Omit<RefundWish, 'key'> & { key?: string }, by: string = anna) => db.$transaction((tx) => refundPieces(tx, { key: randomUUID(), ...wish }, by))
const cancel = (number: number, by: string = anna) => db.$transaction((tx) => cancelForShop(tx, number, 'customer-asked', by))
const refundedOf = async (orderId: string) => (await db.refund.aggregate({ where: { orderId, state: { not: 'canceled' } }, _sum: { amount: true } }))._sum.amount ?? 0

async function makePlaced(): Promise<number> {
  const { id } = await makeVariant()
  return (await makeOrder({ variantId: id }, 'on_delivery')).number
}

/** A paid order whose goods are still in the house. */
const makePaidAtHome = (lines: { price: number; quantity: number }[]) => makeDelivered({ personId: null, lines, until: 'paid' })

describe('two people at once', () => {
  test('who ship one order: one does, the other is refused; one parcel, one letter', async () => {
    const number = await makePlaced()
    await fulfilOrder(number, { to: 'packed' }, anna)
    const results = await Promise.all([outcome(fulfilOrder(number, { to: 'shipped', track: 'AAAA1111' }, anna)), outcome(fulfilOrder(number, { to: 'shipped', track: 'BBBB2222' }, boris))])
    expect(results.toSorted()).toEqual(['in', 'order-state'])
    const { id, track } = await db.order.findUniqueOrThrow({ where: { number } })
    expect(track).toBe(results[0] === 'in' ? 'AAAA1111' : 'BBBB2222')
    expect(await db.outboxMessage.count({ where: { orderId: id, template: 'order-shipped' } })).toBe(1)
  })

  test('one who clicks twice is not refused, and it is done once', async () => {
    const number = await makePlaced()
    expect(await Promise.all(Array.from({ length: 4 }, () => outcome(fulfilOrder(number, { to: 'packed' }, anna))))).toEqual(['in', 'in', 'in', 'in'])
    expect(await outcome(fulfilOrder(number, { to: 'packed' }, boris))).toBe('order-state')
    expect(await db.orderEvent.count({ where: { kind: 'packed', order: { number } } })).toBe(1)
    expect(await Promise.all([outcome(cancel(number)), outcome(cancel(number))])).toEqual(['in', 'in'])
    expect(await outcome(cancel(number, boris))).toBe('order-state')
  })

  test('who pack and cancel: whatever comes first, the goods are right', async () => {
    const { id } = await makeVariant({ stock: 1 })
    const number = (await makeOrder({ variantId: id }, 'on_delivery')).number
    await Promise.all([outcome(fulfilOrder(number, { to: 'packed' }, anna)), outcome(cancel(number, boris))])
    expect(await stateOf(number)).toBe('cancelled')
    expect(await stockOf(id)).toEqual({ onHand: 1, reserved: 0 })
  })
})

describe('money by line', () => {
  test('goes back to the kopeck, and never more than was paid, however many give it back at once', async () => {
    const order = await makeDelivered({ personId: null, lines: [{ price: 100_001, quantity: 3 }, { price: 5_000, quantity: 1 }], discount: 1_234 })
    const wish = { number: order.number, lines: [{ position: 0, quantity: 1 }] }
    const results = await Promise.all(Array.from({ length: 6 }, (_, n) => outcome(refund(wish, n % 2 ? anna : boris))))
    expect(results.toSorted()).toEqual(['in', 'in', 'in', 'return-pieces', 'return-pieces', 'return-pieces'])
    const line = await db.orderLine.findUniqueOrThrow({ where: { orderId_position: { orderId: order.id, position: 0 } } })
    expect(await refundedOf(order.id)).toBe(line.total)
    expect(await outcome(refund({ number: order.number }))).toBe('in')
    const { total } = await db.order.findUniqueOrThrow({ where: { id: order.id } })
    expect(await refundedOf(order.id)).toBe(total)
    expect(await outcome(refund({ number: order.number }))).toBe('nothing-to-refund')
    const refunds = await db.refund.findMany({ where: { orderId: order.id }, select: { amount: true, payment: { select: { receipt: true } }, order: { select: soldGoods }, return: { select: returnedGoods } } })
    for (const each of refunds) expect(refundItems(each).reduce((sum, item) => sum + itemTotal(item), 0)).toBe(each.amount)
  })

  test('by one form sent many times goes back once', async () => {
    const order = await makeDelivered({ personId: null, lines: [{ quantity: 2 }] })
    const wish = { number: order.number, key: randomUUID(), lines: [{ position: 0, quantity: 1 }] }
    expect(await Promise.all(Array.from({ length: 4 }, () => outcome(refund(wish))))).toEqual(['in', 'in', 'in', 'in'])
    expect(await db.refund.count({ where: { orderId: order.id } })).toBe(1)
  })

  test('of pieces that are paid back is not paid back again by a return', async () => {
    const order = await makeDelivered({ personId: null, lines: [{ price: 10_000, quantity: 2 }], delivery: 500 })
    await refund({ number: order.number, lines: [{ position: 0, quantity: 1 }] })
    const open = (quantity: number) => db.$transaction((tx) => openReturn(tx, order.id, { reason: 'defect', lines: [{ position: 0, quantity }] }, anna))
    expect(await outcome(open(2))).toBe('return-pieces')
    expect(await outcome(open(1))).toBe('in')
    expect(await outcome(refund({ number: order.number }))).toBe('return-open')
    await receiveReturn(order.number, anna, [0])
    expect(await stockOf(order.variantIds[0] ?? '')).toEqual({ onHand: 1, reserved: 0 })
    expect(await refundedOf(order.id)).toBe(20_500)
    expect(await stateOf(order.number)).toBe('returned')
  })

  test('before sending lets the pieces go, off the packing list and the parcel; all of it is a cancellation, whose receipt has the rest', async () => {
    const order = await makePaidAtHome([{ price: 10_001, quantity: 2 }, { price: 20_000, quantity: 1 }])
    expect(await outcome(refund({ number: order.number }))).toBe('cancel-instead')
    await refund({ number: order.number, lines: [{ position: 1, quantity: 1 }] })
    expect(await stockOf(order.variantIds[1] ?? '')).toEqual({ onHand: 1, reserved: 0 })
    const [list] = await readPackingLists({ personId: anna.slice(6), role: 'warehouse' }, [order.number])
    expect(list?.lines.map(({ position, quantity }) => [position, quantity])).toEqual([[0, 2]])
    await cancel(order.number)
    const rest = await db.refund.findFirstOrThrow({ where: { orderId: order.id, returnId: null }, select: { amount: true, payment: { select: { receipt: true } }, order: { select: soldGoods }, return: { select: returnedGoods } } })
    expect(refundItems(rest).map(({ description, quantity, amount }) => [description, quantity, amount.value])).toEqual([['Часы 0, Графит', '2', '100.01'], ['Доставка', '1', toDecimal(39_900)]])
  })

  test('is refused where nothing was paid here', async () => {
    expect(await outcome(refund({ number: await makePlaced() }))).toBe('no-payment')
    expect(await outcome(refund({ number: 999_999_999 }))).toBe('not-found')
  })

  test('that the bank did not give is asked for once more', async () => {
    const order = await makeDelivered({ personId: null, lines: [{}] })
    await refund({ number: order.number })
    await db.refund.updateMany({ where: { orderId: order.id }, data: { state: 'canceled', settledAt: new Date(0) } })
    const again = () => db.$transaction((tx) => retryRefunds(tx, order.number, anna))
    expect((await Promise.all([outcome(again()), outcome(again())])).toSorted()).toEqual(['in', 'nothing-to-refund'])
    expect(await db.refund.count({ where: { orderId: order.id, state: 'pending' } })).toBe(1)
  })
})

describe('notes', () => {
  test('are written once a form, never rewritten, and go with the personal data of the order §6.1.3', async () => {
    const number = await makePlaced()
    const note = { number, key: randomUUID(), text: 'Позвонить перед отправкой' }
    const write = () => db.$transaction((tx) => addOrderNote(tx, note, anna.slice(6)))
    await write()
    await write()
    expect(await db.orderNote.count({ where: { order: { number } } })).toBe(1)
    await expect(db.$executeRaw`UPDATE order_notes SET text = 'другое'`).rejects.toThrow(/append-only/)
    await cancel(number)
    const { id } = await db.order.update({ where: { number }, data: { placedAt: new Date('2020-01-01') } })
    await db.$transaction((tx) => forgetOrderRows(tx, [id], new Date('2030-01-01')))
    expect(await db.orderNote.count({ where: { order: { number } } })).toBe(0)
    expect(await outcome(db.$transaction((tx) => addOrderNote(tx, { ...note, key: randomUUID() }, anna.slice(6))))).toBe('data-gone')
  })
})

describe('a packing list', () => {
  test('is a read that the buyer finds in the journal §5.5', async () => {
    const { id } = await makeVariant()
    const { personId } = await makeCustomer()
    const { number } = await makeOrder({ variantId: id }, 'on_delivery', personId)
    const [list] = await readPackingLists({ personId: anna.slice(6), role: 'warehouse' }, [number])
    expect(list).toMatchObject({ name: 'Иванова Анна', phone: '+79171234567', lines: [{ quantity: 1 }] })
    expect(await db.processingEntry.findMany({ where: { personId, verb: 'extract' } })).toMatchObject([{ actor: anna, role: 'warehouse', purpose: 'order', reason: 'сборка заказа' }])
  })
})

test('two refunds one after the other: each letter tells its own amount', async () => {
  const { number, id } = await makePaidAtHome([100_000, 250_000, 700_000].map((price) => ({ price, quantity: 1 })))
  for (const position of [0, 1]) await refund({ number, lines: [{ position, quantity: 1 }] })
  const refunds = await db.refund.findMany({ where: { orderId: id }, select: { id: true } })
  for (const each of refunds) await settleRefund(each.id, { status: 'succeeded' })
  const letters = await db.outboxMessage.findMany({ where: { orderId: id, template: 'payment-refunded' } })
  const texts = await Promise.all(letters.map(async ({ template, aboutId }) => (await composeOrderMail(template, id, aboutId)).text))
  expect(new Set(texts.map((text) => /вернули\s([\d\s]+)₽/u.exec(text)?.[1]?.replaceAll(/\s/g, '')))).toEqual(new Set(['1000', '2500']))
})
