import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { minutes, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { sum, toDecimal } from '#lib/money/money.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { providerIdOf, waitingJobs, work } from '#lib/test-support/paying.ts'
import { type TestBank, testBank } from '#lib/test-support/sandbox-bank.ts'
import { ProviderRefused, ProviderUnreachable } from './provider-error.ts'
import type { NewRefund } from './provider.ts'
import { receiptItems } from './receipt.ts'
import { itemTotal } from './receipt-lines.ts'
import { refundOrder } from './refund-order.ts'
import { sendRefund } from './send-refund.ts'
import { sendSettlement } from './send-settlement.ts'
import { startPayment } from './start-payment.ts'
import { sweepPayments } from './sweep-payments.ts'
import { syncPayment } from './sync-payment.ts'

let bank: TestBank
let order: { readonly id: string; readonly number: number }

beforeAll(async () => {
  bank = await testBank()
})
afterAll(() => bank.close())
beforeEach(async () => {
  order = await makeOrder({ variantId: (await makeVariant()).id })
  await startPayment(order.id, bank.provider)
  const payment = await providerIdOf(order.id)
  await bank.end(payment, 'pay')
  await syncPayment(payment, bank.provider)
})
afterEach(() => travel(0))

const settlementOf = (orderId: string) => db.settlementReceipt.findUniqueOrThrow({ where: { orderId } })

async function handOver(): Promise<void> {
  await fulfilOrder(order.number, { to: 'packed' }, 'warehouse')
  await fulfilOrder(order.number, { to: 'shipped', track: 'RU1' }, 'warehouse')
  await fulfilOrder(order.number, { to: 'delivered' }, 'courier')
}

test('goods that were paid beforehand get their second receipt when they are handed over, once', async () => {
  await handOver()
  await expect(fulfilOrder(order.number, { to: 'delivered' }, 'warehouse')).rejects.toThrow('order-state')
  expect((await waitingJobs()).filter(({ task }) => task === 'payments.settle')).toHaveLength(1)
  const { id } = await settlementOf(order.id)
  await Promise.all(Array.from({ length: 5 }, () => sendSettlement(id, bank.provider)))
  await work(bank)
  const settled = await settlementOf(order.id)
  const payment = await db.payment.findFirstOrThrow({ where: { orderId: order.id } })
  expect(settled).toMatchObject({ state: 'succeeded', amount: payment.amount, paymentId: payment.id })
  const items = receiptItems.parse(settled.items)
  expect(items).toEqual(receiptItems.parse(payment.receipt).map((item) => ({ ...item, payment_mode: 'full_payment' })))
  expect(await bank.provider.getReceipt(settled.providerId ?? '')).toMatchObject({ status: 'succeeded', payment_id: payment.providerId })
})

test('what has come back before is not settled; what comes back afterwards was paid in full', async () => {
  const payment = await db.payment.findFirstOrThrow({ where: { orderId: order.id } })
  const first = await db.refund.create({ data: { paymentId: payment.id, orderId: order.id, amount: 10_001, reason: 'other' } })
  await sendRefund(first.id, bank.provider)
  await handOver()
  await work(bank)
  const settled = await settlementOf(order.id)
  expect(settled).toMatchObject({ state: 'succeeded', amount: payment.amount - 10_001 })
  expect(sum(receiptItems.parse(settled.items).map(itemTotal))).toBe(settled.amount)
  travel(minutes(1))
  await db.$transaction((tx) => refundOrder(tx, order.id, 'late-payment'))
  const rest = await db.refund.findFirstOrThrow({ where: { orderId: order.id, state: 'pending' } })
  const asked: NewRefund[] = []
  await sendRefund(rest.id, { ...bank.provider, createRefund: (key, refund) => (asked.push(refund), bank.provider.createRefund(key, refund)) })
  expect(asked[0]?.receipt.items.map(({ payment_mode: mode }) => mode)).not.toContain('full_prepayment')
})

test('an answer that was lost, or a process that died, makes no second receipt', async () => {
  await handOver()
  const { id } = await settlementOf(order.id)
  await bank.plan({ outcome: 'lost' })
  await expect(sendSettlement(id, bank.provider)).rejects.toThrow(ProviderUnreachable)
  expect(await settlementOf(order.id)).toMatchObject({ state: 'pending', providerId: null })
  travel(minutes(2))
  await sweepPayments(bank.provider)
  expect(await settlementOf(order.id)).toMatchObject({ state: 'succeeded' })
  // The bank offsets a prepayment once: another receipt, under a key of its own, is too much.
  const { items, payment } = await db.settlementReceipt.findUniqueOrThrow({ where: { id }, select: { items: true, payment: { select: { amount: true, providerId: true } } } })
  const again = { type: 'payment', payment_id: payment.providerId ?? '', send: true, customer: { email: 'a@example.ru' }, items: receiptItems.parse(items), settlements: [{ type: 'prepayment', amount: { value: toDecimal(payment.amount), currency: 'RUB' } }] } as const
  await expect(bank.provider.createReceipt(randomUUID(), again)).rejects.toMatchObject({ parameter: 'settlements' })
})

test('a receipt that is being registered is asked about until it is there; one that is refused is told apart', async () => {
  await handOver()
  const { id } = await settlementOf(order.id)
  const slow = { ...bank.provider, createReceipt: () => Promise.resolve({ id: 'rt-0000-pending', type: 'payment', status: 'pending' } as const), getReceipt: (receipt: string) => Promise.resolve({ id: receipt, type: 'payment', status: 'canceled' } as const) }
  await sendSettlement(id, slow)
  expect(await settlementOf(order.id)).toMatchObject({ state: 'pending', providerId: 'rt-0000-pending', settledAt: null })
  await sendSettlement(id, slow)
  expect(await settlementOf(order.id)).toMatchObject({ state: 'canceled' })
  const refused = { ...bank.provider, createReceipt: () => Promise.reject(new ProviderRefused(400, 'invalid_request', 'items', '')) }
  await sendSettlement(id, refused)
  expect(await settlementOf(order.id)).toMatchObject({ state: 'canceled', providerId: 'rt-0000-pending' })
})

test('the database keeps a receipt to what was paid, handed over and said', async () => {
  const { id, amount, receipt } = await db.payment.findFirstOrThrow({ where: { orderId: order.id } })
  const data = { orderId: order.id, paymentId: id, amount, items: receiptItems.parse(receipt) }
  await expect(db.settlementReceipt.create({ data })).rejects.toThrow('only what was handed over')
  await handOver()
  await expect(db.settlementReceipt.create({ data })).rejects.toThrow()
  await expect(db.settlementReceipt.update({ where: { orderId: order.id }, data: { amount: 1 } })).rejects.toThrow('does not change')
  await work(bank)
  await expect(db.settlementReceipt.update({ where: { orderId: order.id }, data: { state: 'pending', settledAt: null } })).rejects.toThrow('does not change')
})

test('what is paid at the door has the receipt of the carrier', async () => {
  const door = await makeOrder({ variantId: (await makeVariant()).id }, 'on_delivery')
  await fulfilOrder(door.number, { to: 'packed' }, 'warehouse')
  await fulfilOrder(door.number, { to: 'shipped', track: 'RU2' }, 'warehouse')
  await fulfilOrder(door.number, { to: 'delivered' }, 'courier')
  expect(await db.settlementReceipt.count({ where: { orderId: door.id } })).toBe(0)
})
