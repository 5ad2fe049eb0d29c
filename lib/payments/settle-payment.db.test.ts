import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { minutes, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { cancelOrder } from '#lib/orders/cancel-order.ts'
import { expireOrder, expireOrders } from '#lib/orders/expire-order.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant, stockOf } from '#lib/test-support/make-variant.ts'
import { notify, outcomeOf, paidOnce, providerIdOf, waitingJobs, work } from '#lib/test-support/paying.ts'
import { type TestBank, testBank } from '#lib/test-support/sandbox-bank.ts'
import type { PaymentProvider } from './provider.ts'
import { ProviderRefused } from './provider-error.ts'
import { settlePayment } from './settle-payment.ts'
import { startPayment } from './start-payment.ts'
import { sweepPayments } from './sweep-payments.ts'
import { syncOrder } from './sync-order.ts'
import { syncPayment } from './sync-payment.ts'

let bank: TestBank
let orderId: string
let variantId: string
let payment: string

beforeAll(async () => {
  bank = await testBank()
})
afterAll(() => bank.close())
beforeEach(async () => {
  variantId = (await makeVariant()).id
  orderId = (await makeOrder({ variantId })).id
  await startPayment(orderId, bank.provider)
  payment = await providerIdOf(orderId)
})
afterEach(() => travel(0))

const sync = (id = payment): Promise<void> => syncPayment(id, bank.provider)

describe('the bank says paid:', () => {
  beforeEach(() => bank.end(payment, 'pay'))

  test('webhook first, browser after', async () => {
    await notify('payment.succeeded', payment)
    await work(bank)
    await syncOrder(orderId, bank.provider)
    expect(await outcomeOf(orderId)).toEqual(paidOnce)
    expect(await db.reservation.findMany({ where: { orderId } })).toMatchObject([{ quantity: 1, expiresAt: null }])
  })

  test('browser first, webhook after', async () => {
    travel(3_000)
    await syncOrder(orderId, bank.provider)
    expect(await outcomeOf(orderId)).toEqual(paidOnce)
    await notify('payment.succeeded', payment)
    await work(bank)
    expect(await outcomeOf(orderId)).toEqual(paidOnce)
  })

  test('in time, though no webhook came before the term ended: the order is paid, not expired', async () => {
    travel(minutes(31))
    await expireOrder(orderId, bank.provider)
    expect(await outcomeOf(orderId)).toEqual(paidOnce)
  })

  test('both at once, and the webhook twice', async () => {
    await Promise.all([notify('payment.succeeded', payment), notify('payment.succeeded', payment)])
    expect(await waitingJobs()).toHaveLength(1)
    travel(3_000)
    await Promise.all([work(bank), syncOrder(orderId, bank.provider), ...Array.from({ length: 10 }, () => sync())])
    expect(await outcomeOf(orderId)).toEqual(paidOnce)
  })

  test('out of order: a webhook that says canceled is answered by what the bank says', async () => {
    await notify('payment.canceled', payment)
    await notify('payment.succeeded', payment)
    await work(bank)
    expect(await outcomeOf(orderId)).toEqual(paidOnce)
    await notify('payment.succeeded', payment)
    expect(await waitingJobs()).toEqual([])
  })

  test('webhook never: the sweep asks after a minute', async () => {
    await sweepPayments(bank.provider)
    expect((await outcomeOf(orderId)).state).toBe('placed')
    travel(minutes(2))
    await sweepPayments(bank.provider)
    expect(await outcomeOf(orderId)).toEqual(paidOnce)
  })

  test('webhook never, and the bank has forgotten another payment: the sweep goes on', async () => {
    const forgotten = await makeOrder({ variantId })
    await startPayment(forgotten.id, bank.provider)
    await db.payment.updateMany({ where: { orderId: forgotten.id }, data: { checkedAt: null } })
    const amnesic: PaymentProvider = {
      ...bank.provider,
      getPayment: async (id) => {
        if (id === (await providerIdOf(forgotten.id))) throw new ProviderRefused(404, 'not_found', null, '')
        return bank.provider.getPayment(id)
      },
    }
    travel(minutes(2))
    await sweepPayments(amnesic)
    expect(await outcomeOf(orderId)).toEqual(paidOnce)
    expect((await outcomeOf(forgotten.id)).state).toBe('placed')
  })

  test('another amount or currency does not pay, and is told once', async () => {
    const object = await bank.provider.getPayment(payment)
    const less = { ...object, amount: { ...object.amount, value: '1.00' } }
    await settlePayment(less)
    await settlePayment(less)
    await settlePayment({ ...object, amount: { ...object.amount, currency: 'USD' } })
    expect(await outcomeOf(orderId)).toMatchObject({ state: 'placed', messages: [], events: ['placed', 'payment-mismatch', 'payment-mismatch'] })
  })

  test('in the last moment, before the order is expired: paid', async () => {
    travel(minutes(31))
    await sync()
    await expireOrders()
    expect(await outcomeOf(orderId)).toEqual(paidOnce)
  })

  test('after the order expired: refunded and told, once', async () => {
    travel(minutes(31))
    await expireOrders()
    await notify('payment.succeeded', payment)
    await work(bank)
    await Promise.all([work(bank), work(bank), sync()])
    travel(minutes(40))
    await sweepPayments(bank.provider)
    const { total } = await db.order.findUniqueOrThrow({ where: { id: orderId } })
    expect(await outcomeOf(orderId)).toMatchObject({
      state: 'expired',
      refunds: [{ state: 'succeeded', reason: 'late-payment', amount: total }],
      messages: ['order-expired', 'payment-refunded'],
      events: ['placed', 'expired', 'refunded'],
    })
    expect((await bank.books()).refundsOf(payment)).toBe(1)
    expect(await stockOf(variantId)).toEqual({ onHand: 10, reserved: 0 })
  })

  test('after the buyer cancelled: refunded', async () => {
    await cancelOrder(orderId)
    await sync()
    await work(bank)
    expect(await outcomeOf(orderId)).toMatchObject({ state: 'cancelled', refunds: [{ state: 'succeeded', reason: 'order-cancelled' }] })
  })
})

describe('the bank says canceled:', () => {
  test('told once per attempt, the goods stay held, and the next attempt is a new one', async () => {
    await bank.end(payment, 'decline')
    await Promise.all([sync(), sync()])
    expect(await outcomeOf(orderId)).toMatchObject({ state: 'placed', messages: ['payment-failed'], events: ['placed', 'payment-failed'] })
    expect(await stockOf(variantId)).toEqual({ onHand: 10, reserved: 1 })

    await startPayment(orderId, bank.provider)
    const second = await providerIdOf(orderId)
    await bank.end(second, 'pay')
    await sync(second)
    expect(await outcomeOf(orderId)).toMatchObject({
      state: 'paid',
      payments: [{ state: 'canceled', cancellation: 'general_decline' }, { state: 'succeeded' }],
      messages: ['payment-failed', 'order-paid'],
    })
  })

  test('after the order expired nobody is bothered again', async () => {
    travel(minutes(31))
    await expireOrders()
    await bank.end(payment, 'expire')
    await sync()
    expect(await outcomeOf(orderId)).toMatchObject({ payments: [{ state: 'canceled' }], messages: ['order-expired'] })
  })
})
