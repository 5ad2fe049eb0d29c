// What if the process dies between two steps: whoever comes next, the buyer or the sweep, finishes the work once.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { minutes, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { cancelOrder } from '#lib/orders/cancel-order.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { outcomeOf, paidOnce, providerIdOf, work } from '#lib/test-support/paying.ts'
import { type TestBank, testBank } from '#lib/test-support/sandbox-bank.ts'
import type { PaymentProvider } from './provider.ts'
import { sendRefund } from './send-refund.ts'
import { startPayment } from './start-payment.ts'
import { sweepPayments } from './sweep-payments.ts'
import { syncPayment } from './sync-payment.ts'

let bank: TestBank
let orderId: string

beforeAll(async () => {
  bank = await testBank()
})
afterAll(() => bank.close())
beforeEach(async () => {
  orderId = (await makeOrder({ variantId: (await makeVariant()).id })).id
})
afterEach(() => travel(0))

/** The provider of a process that dies as it makes the call, or with the answer in its hands. */
function dying(moment: 'before' | 'after'): PaymentProvider {
  const die = async (call: () => Promise<unknown>): Promise<never> => {
    if (moment === 'after') await call()
    throw new Error('killed')
  }
  const { provider } = bank
  return {
    createPayment: (...call) => die(() => provider.createPayment(...call)),
    getPayment: (...call) => die(() => provider.getPayment(...call)),
    createRefund: (...call) => die(() => provider.createRefund(...call)),
    getRefund: (...call) => die(() => provider.getRefund(...call)),
    createReceipt: (...call) => die(() => provider.createReceipt(...call)),
    getReceipt: (...call) => die(() => provider.getReceipt(...call)),
  }
}

async function pay(): Promise<string> {
  await startPayment(orderId, bank.provider)
  const id = await providerIdOf(orderId)
  await bank.end(id, 'pay')
  return id
}

test.each(['before', 'after'] as const)('%s the bank made a payment: the next start goes on with it', async (moment) => {
  const before = (await bank.books()).payments
  await expect(startPayment(orderId, dying(moment))).rejects.toThrow('killed')
  const { confirmationUrl } = await startPayment(orderId, bank.provider)
  expect(confirmationUrl).toContain(await providerIdOf(orderId))
  expect(await db.payment.count({ where: { orderId } })).toBe(1)
  expect((await bank.books()).payments).toBe(before + 1)
})

test.each(['before', 'after'] as const)('%s the bank made a payment and nobody came back: the sweep finishes the attempt', async (moment) => {
  const before = (await bank.books()).payments
  await expect(startPayment(orderId, dying(moment))).rejects.toThrow('killed')
  travel(minutes(2))
  await sweepPayments(bank.provider)
  expect(await db.payment.findMany({ where: { orderId } })).toMatchObject([{ state: 'pending', confirmationUrl: expect.stringContaining(bank.url) }])
  expect((await bank.books()).payments).toBe(before + 1)
})

test.each(['before', 'after'] as const)('%s the bank was asked: asking again settles once', async (moment) => {
  const id = await pay()
  await expect(syncPayment(id, dying(moment))).rejects.toThrow('killed')
  expect((await outcomeOf(orderId)).state).toBe('placed')
  await syncPayment(id, bank.provider)
  expect(await outcomeOf(orderId)).toEqual(paidOnce)
})

test.each(['before', 'after'] as const)('%s the bank refunded: sweep and job refund once', async (moment) => {
  const id = await pay()
  await syncPayment(id, bank.provider)
  await cancelOrder(orderId)
  const refund = await db.refund.findFirstOrThrow({ where: { orderId } })
  await expect(sendRefund(refund.id, dying(moment))).rejects.toThrow('killed')
  travel(minutes(2))
  await sweepPayments(bank.provider)
  await work(bank)
  expect((await bank.books()).refundsOf(id)).toBe(1)
  expect(await outcomeOf(orderId)).toMatchObject({
    refunds: [{ state: 'succeeded' }],
    messages: ['order-paid', 'order-cancelled', 'payment-refunded'],
    events: ['placed', 'paid', 'cancelled', 'refunded'],
  })
})
