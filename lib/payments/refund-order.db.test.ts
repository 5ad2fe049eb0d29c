import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { cancelOrder } from '#lib/orders/cancel-order.ts'
import { lockOrder } from '#lib/orders/lock-order.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { notify, outcomeOf, providerIdOf, waitingJobs, work } from '#lib/test-support/paying.ts'
import { type TestBank, testBank } from '#lib/test-support/sandbox-bank.ts'
import { ProviderRefused } from './provider-error.ts'
import { refundOrder } from './refund-order.ts'
import { sendRefund } from './send-refund.ts'
import { startPayment } from './start-payment.ts'
import { syncPayment } from './sync-payment.ts'

let bank: TestBank
let orderId: string
let payment: string

beforeAll(async () => {
  bank = await testBank()
})
afterAll(() => bank.close())
beforeEach(async () => {
  orderId = (await makeOrder({ variantId: (await makeVariant()).id })).id
  await startPayment(orderId, bank.provider)
  payment = await providerIdOf(orderId)
  await bank.end(payment, 'pay')
  await syncPayment(payment, bank.provider)
})

const refundOnce = () =>
  db.$transaction(async (tx) => {
    await lockOrder(tx, orderId)
    await refundOrder(tx, orderId, 'order-cancelled')
  })

test('a cancelled order gives the money back once, however often it is asked', async () => {
  await cancelOrder(orderId)
  await Promise.all([refundOnce(), refundOnce()])
  const refund = await db.refund.findFirstOrThrow({ where: { orderId } })
  await Promise.all(Array.from({ length: 5 }, () => sendRefund(refund.id, bank.provider)))
  await work(bank)
  expect((await bank.books()).refundsOf(payment)).toBe(1)
  const { refunds, messages } = await outcomeOf(orderId)
  expect(refunds).toEqual([{ state: 'succeeded', reason: 'order-cancelled', amount: refund.amount }])
  expect(messages).toEqual(['order-paid', 'order-cancelled', 'payment-refunded'])
})

test('a part that was given back before is not given back again', async () => {
  const { id, amount } = await db.payment.findFirstOrThrow({ where: { orderId } })
  await db.refund.create({ data: { paymentId: id, orderId, amount: 100_001, reason: 'other' } })
  await Promise.all([refundOnce(), refundOnce()])
  expect((await outcomeOf(orderId)).refunds.map((refund) => refund.amount)).toEqual([100_001, amount - 100_001])
  for (const { id: refundId } of await db.refund.findMany({ where: { orderId } })) await sendRefund(refundId, bank.provider)
  expect((await outcomeOf(orderId)).refunds.map(({ state }) => state)).toEqual(['succeeded', 'succeeded'])
  expect((await bank.books()).refundsOf(payment)).toBe(2)
})

test('a refund the bank will not make is told in the timeline, and may be tried anew', async () => {
  await refundOnce()
  const refund = await db.refund.findFirstOrThrow({ where: { orderId } })
  const refusing = { ...bank.provider, createRefund: () => Promise.reject(new ProviderRefused(400, 'invalid_request', 'amount', '')) }
  await sendRefund(refund.id, refusing)
  expect(await outcomeOf(orderId)).toMatchObject({ refunds: [{ state: 'canceled' }], events: ['placed', 'paid', 'refund-failed'] })
  await refundOnce()
  await work(bank)
  expect((await outcomeOf(orderId)).refunds.map(({ state }) => state)).toEqual(['canceled', 'succeeded'])
})

test('the webhook of a refund is read at the bank like any other', async () => {
  await refundOnce()
  const refund = await db.refund.findFirstOrThrow({ where: { orderId } })
  const slow = { ...bank.provider, createRefund: async (...call: Parameters<typeof bank.provider.createRefund>) => ({ ...(await bank.provider.createRefund(...call)), status: 'pending' as const }) }
  await sendRefund(refund.id, slow)
  expect((await outcomeOf(orderId)).refunds).toMatchObject([{ state: 'pending' }])
  const { providerId } = await db.refund.findUniqueOrThrow({ where: { id: refund.id } })
  await notify('refund.succeeded', providerId ?? '')
  expect((await waitingJobs()).map(({ task }) => task)).toContain('payments.sync-refund')
  await work(bank)
  expect((await outcomeOf(orderId)).refunds).toMatchObject([{ state: 'succeeded' }])
})
