import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { POST as receiveWebhook } from '#app/api/webhooks/yookassa/route.ts'
import { minutes, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { jobs } from '#lib/jobs/jobs.ts'
import { cancelOrder } from '#lib/orders/cancel-order.ts'
import { expireOrders } from '#lib/orders/expire-order.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant, stockOf } from '#lib/test-support/make-variant.ts'
import { type TestBank, testBank } from '#lib/test-support/sandbox-bank.ts'
import type { PaymentProvider } from './provider.ts'
import { sendRefund } from './send-refund.ts'
import { settlePayment } from './settle-payment.ts'
import { startPayment } from './start-payment.ts'
import { sweepPayments } from './sweep-payments.ts'
import { syncOrder } from './sync-order.ts'
import { syncPayment } from './sync-payment.ts'

let bank: TestBank
let orderId: string
let variantId: string

beforeAll(async () => {
  bank = await testBank()
})
afterAll(() => bank.close())
beforeEach(async () => {
  variantId = (await makeVariant()).id
  orderId = (await makeOrder({ variantId })).id
})
afterEach(() => travel(0))

const start = (provider: PaymentProvider = bank.provider): Promise<{ confirmationUrl: string }> => startPayment(orderId, provider)
const paymentsOf = () => db.payment.findMany({ where: { orderId }, orderBy: { createdAt: 'asc' } })
const state = async () => (await db.order.findUniqueOrThrow({ where: { id: orderId } })).state
const messages = async () => (await db.outboxMessage.findMany({ where: { orderId }, orderBy: { queuedAt: 'asc' } })).map(({ template }) => template).filter((name) => name !== 'order-placed')
const events = async () => (await db.orderEvent.findMany({ where: { orderId }, orderBy: [{ happenedAt: 'asc' }, { id: 'asc' }] })).map(({ kind }) => kind)
const waiting = () => db.$queryRaw<{ task: string; payload: unknown }[]>`
  select t.identifier as task, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where t.identifier like 'payments.%' order by j.id`

async function providerId(): Promise<string> {
  return (await paymentsOf()).at(-1)?.providerId ?? ''
}

function webhook(event: string, id: string): Promise<Response> {
  const body = JSON.stringify({ type: 'notification', event, object: { id, status: 'succeeded', amount: { value: '0.01', currency: 'RUB' } } })
  return receiveWebhook(new Request('http://localhost:3000/api/webhooks/yookassa', { method: 'POST', body }))
}

/** Does what the worker would: the payment jobs that wait, in order, each removed when done. */
async function work(): Promise<void> {
  for (const { task, payload } of await waiting()) {
    if (task === 'payments.sync') await syncPayment(jobs['payments.sync'].parse(payload).providerId, bank.provider)
    if (task === 'payments.refund') await sendRefund(jobs['payments.refund'].parse(payload).refundId, bank.provider)
  }
  await db.$executeRaw`delete from graphile_worker._private_jobs`
}

async function paidOnce(): Promise<void> {
  expect(await state()).toBe('paid')
  expect(await messages()).toEqual(['order-paid'])
  expect((await events()).filter((kind) => kind === 'paid')).toHaveLength(1)
  expect(await paymentsOf()).toMatchObject([{ state: 'succeeded' }])
  expect(await db.reservation.findMany({ where: { orderId } })).toMatchObject([{ expiresAt: null }])
}

describe('starting', () => {
  test('leads to the bank with the order, its receipt and the way back', async () => {
    const { confirmationUrl } = await start()
    const order = await db.order.findUniqueOrThrow({ where: { id: orderId } })
    expect(confirmationUrl).toBe(`${bank.url}/pay/${await providerId()}`)
    expect(await bank.provider.getPayment(await providerId())).toMatchObject({
      description: `Заказ ${order.number}`,
      metadata: { order_id: orderId },
    })
    expect(await (await fetch(confirmationUrl)).text()).toContain(`href="http://localhost:3000/order/${order.number}?key=`)
    expect(await paymentsOf()).toMatchObject([{ state: 'pending', amount: order.total }])
  })

  test('20 times at once is one payment here and at the bank', async () => {
    const before = (await books()).length
    const urls = await Promise.all(Array.from({ length: 20 }, () => start()))
    expect(new Set(urls.map(({ confirmationUrl }) => confirmationUrl)).size).toBe(1)
    expect(await paymentsOf()).toHaveLength(1)
    expect((await books()).length).toBe(before + 1)
  })

  test('while the bank is down is refused, and goes on with the same attempt later', async () => {
    await bank.plan({ outcome: 'error' })
    await expect(start()).rejects.toMatchObject({ code: 'bank-unreachable' })
    const [attempt] = await paymentsOf()
    expect(attempt).toMatchObject({ state: 'pending', providerId: null })
    await start()
    expect(await paymentsOf()).toMatchObject([{ id: attempt?.id, state: 'pending' }])
  })

  test('is refused for orders that are paid, cancelled, out of time or paid on delivery, and for strangers', async () => {
    await start()
    await bank.end(await providerId(), 'pay')
    await expect(start()).rejects.toMatchObject({ code: 'already-paid' })
    await expect(start()).rejects.toMatchObject({ code: 'already-paid' })
    await paidOnce()

    await expect(startPayment((await makeOrder({ variantId }, 'on_delivery')).id, bank.provider)).rejects.toMatchObject({ code: 'paid-on-delivery' })
    await expect(startPayment(crypto.randomUUID(), bank.provider)).rejects.toMatchObject({ code: 'not-found' })
    const late = await makeOrder({ variantId })
    travel(minutes(31))
    await expect(startPayment(late.id, bank.provider)).rejects.toMatchObject({ code: 'order-state' })
    travel(0)
    await cancelOrder(late.id)
    await expect(startPayment(late.id, bank.provider)).rejects.toMatchObject({ code: 'order-state' })
  })

  test('a request the bank will never take closes the attempt; wrong credentials do not', async () => {
    const { ProviderRefused } = await import('./provider-error.ts')
    const refusing = (status: number, code: string): PaymentProvider => ({ ...bank.provider, createPayment: () => Promise.reject(new ProviderRefused(status, code, null, '')) })
    await expect(start(refusing(401, 'invalid_credentials'))).rejects.toMatchObject({ code: 'bank-refused' })
    expect(await paymentsOf()).toMatchObject([{ state: 'pending' }])
    await expect(start(refusing(400, 'invalid_request'))).rejects.toMatchObject({ code: 'bank-refused' })
    expect(await paymentsOf()).toMatchObject([{ state: 'canceled', cancellation: 'invalid_request' }])
    await start()
    expect(await paymentsOf()).toMatchObject([{ state: 'canceled' }, { state: 'pending' }])
  })
})

describe('the bank says paid:', () => {
  beforeEach(async () => {
    await start()
    await bank.end(await providerId(), 'pay')
  })

  test('webhook first, browser after', async () => {
    expect((await webhook('payment.succeeded', await providerId())).status).toBe(200)
    await work()
    await syncOrder(orderId, bank.provider)
    await paidOnce()
  })

  test('browser first, webhook after', async () => {
    travel(3_000)
    await syncOrder(orderId, bank.provider)
    await webhook('payment.succeeded', await providerId())
    await work()
    await paidOnce()
  })

  test('webhook twice is one event and one job; twelve readers at once are one paid order', async () => {
    await Promise.all([webhook('payment.succeeded', await providerId()), webhook('payment.succeeded', await providerId())])
    expect(await waiting()).toHaveLength(1)
    const id = await providerId()
    travel(3_000)
    await Promise.all([work(), ...Array.from({ length: 10 }, () => syncPayment(id, bank.provider)), syncOrder(orderId, bank.provider)])
    await paidOnce()
  })

  test('a webhook that says canceled, out of order, is answered by what the bank says', async () => {
    await webhook('payment.canceled', await providerId())
    await webhook('payment.succeeded', await providerId())
    await work()
    await paidOnce()
  })

  test('webhook never: the sweep asks after a minute', async () => {
    await sweepPayments(bank.provider)
    expect(await state()).toBe('placed')
    travel(minutes(2))
    await sweepPayments(bank.provider)
    await paidOnce()
  })

  test('another amount or currency does not pay, and is told once', async () => {
    const object = await bank.provider.getPayment(await providerId())
    const less = { ...object, amount: { ...object.amount, value: '1.00' } }
    await settlePayment(less)
    await settlePayment(less)
    await settlePayment({ ...object, amount: { ...object.amount, currency: 'USD' } })
    expect(await state()).toBe('placed')
    expect((await events()).filter((kind) => kind === 'payment-mismatch')).toHaveLength(2)
    expect(await messages()).toEqual([])
  })

  test('after the order expired: refunded and told, once', async () => {
    travel(minutes(31))
    await expireOrders()
    expect(await stockOf(variantId)).toEqual({ onHand: 10, reserved: 0 })
    await webhook('payment.succeeded', await providerId())
    await work()
    await Promise.all([work(), work()])
    travel(minutes(40))
    await sweepPayments(bank.provider)
    const [payment] = await paymentsOf()
    expect(await db.refund.findMany({ where: { orderId } })).toMatchObject([{ state: 'succeeded', amount: payment?.amount, reason: 'late-payment' }])
    expect(await messages()).toEqual(['order-expired', 'payment-refunded'])
    expect(await state()).toBe('expired')
  })

  test('in the last moment, before the order is expired: paid', async () => {
    travel(minutes(31))
    await syncPayment(await providerId(), bank.provider)
    await expireOrders()
    await paidOnce()
  })

  test('cancelled by the buyer meanwhile: refunded', async () => {
    await cancelOrder(orderId)
    await syncPayment(await providerId(), bank.provider)
    await work()
    expect(await db.refund.findMany({ where: { orderId } })).toMatchObject([{ state: 'succeeded', reason: 'order-cancelled' }])
  })

  test('paid, then cancelled: refunded once, however often it is asked', async () => {
    await syncPayment(await providerId(), bank.provider)
    await cancelOrder(orderId)
    const [refund] = await db.refund.findMany({ where: { orderId } })
    const ids = Array.from({ length: 5 }, () => refund?.id ?? '')
    await Promise.all(ids.map((id) => sendRefund(id, bank.provider)))
    await work()
    expect(await db.refund.findMany({ where: { orderId } })).toMatchObject([{ state: 'succeeded' }])
    const id = await providerId()
    expect((await bankRefunds()).filter(({ payment_id }) => payment_id === id)).toHaveLength(1)
    expect((await messages()).filter((template) => template === 'payment-refunded')).toHaveLength(1)
  })
})

describe('the bank says canceled:', () => {
  test('told once per attempt, the goods stay held, and the next attempt is a new one', async () => {
    await start()
    const first = await providerId()
    await bank.end(first, 'decline')
    await Promise.all([syncPayment(first, bank.provider), syncPayment(first, bank.provider)])
    expect(await messages()).toEqual(['payment-failed'])
    expect(await events()).toEqual(['placed', 'payment-failed'])
    expect(await stockOf(variantId)).toEqual({ onHand: 10, reserved: 1 })

    await start()
    await bank.end(await providerId(), 'pay')
    await syncPayment(await providerId(), bank.provider)
    expect(await paymentsOf()).toMatchObject([{ state: 'canceled', cancellation: 'general_decline' }, { state: 'succeeded' }])
    expect(await state()).toBe('paid')
  })

  test('noticed when the buyer tries again: the next attempt is a new one at once', async () => {
    const { confirmationUrl } = await start()
    await bank.end(await providerId(), 'decline')
    expect((await start()).confirmationUrl).not.toBe(confirmationUrl)
    expect(await paymentsOf()).toMatchObject([{ state: 'canceled' }, { state: 'pending' }])
  })

  test('after the order expired nobody is bothered again', async () => {
    await start()
    travel(minutes(31))
    await expireOrders()
    await bank.end(await providerId(), 'expire')
    await syncPayment(await providerId(), bank.provider)
    expect(await messages()).toEqual(['order-expired'])
  })
})

describe('killed', () => {
  const dying = (method: 'createPayment' | 'createRefund' | 'getPayment', moment: 'before' | 'after'): PaymentProvider => ({
    ...bank.provider,
    [method]: async (...args: readonly [never, never]) => {
      if (moment === 'after') await bank.provider[method](...args)
      throw new Error('killed')
    },
  })

  test.each(['before', 'after'] as const)('%s the bank made the payment: the next start goes on', async (moment) => {
    const before = (await books()).length
    await expect(start(dying('createPayment', moment))).rejects.toThrow('killed')
    const { confirmationUrl } = await start()
    expect(confirmationUrl).toContain(await providerId())
    expect(await paymentsOf()).toHaveLength(1)
    expect((await books()).length).toBe(before + 1)
  })

  test.each(['before', 'after'] as const)('%s the bank made the payment, and nobody came back: the sweep finishes the attempt', async (moment) => {
    await expect(start(dying('createPayment', moment))).rejects.toThrow('killed')
    travel(minutes(2))
    await sweepPayments(bank.provider)
    expect(await paymentsOf()).toMatchObject([{ state: 'pending', providerId: expect.any(String), confirmationUrl: expect.any(String) }])
  })

  test('between reading and settling: reading again settles once', async () => {
    await start()
    await bank.end(await providerId(), 'pay')
    await expect(syncPayment(await providerId(), dying('getPayment', 'after'))).rejects.toThrow('killed')
    expect(await state()).toBe('placed')
    await syncPayment(await providerId(), bank.provider)
    await paidOnce()
  })

  test.each(['before', 'after'] as const)('%s the bank refunded: the job, or the sweep, refunds once', async (moment) => {
    await start()
    await bank.end(await providerId(), 'pay')
    await syncPayment(await providerId(), bank.provider)
    await cancelOrder(orderId)
    const [refund] = await db.refund.findMany({ where: { orderId } })
    await expect(sendRefund(refund?.id ?? '', dying('createRefund', moment))).rejects.toThrow('killed')
    travel(minutes(2))
    await sweepPayments(bank.provider)
    await work()
    const id = await providerId()
    expect((await bankRefunds()).filter(({ payment_id }) => payment_id === id)).toHaveLength(1)
    expect(await db.refund.findMany({ where: { orderId } })).toMatchObject([{ state: 'succeeded' }])
    expect((await messages()).filter((template) => template === 'payment-refunded')).toHaveLength(1)
  })
})

describe('the webhook', () => {
  test('answers unknown ids like known ones, and keeps nothing of them', async () => {
    const strangers = [crypto.randomUUID(), crypto.randomUUID()] as const
    const before = await waiting()
    expect((await webhook('payment.succeeded', strangers[0])).status).toBe(200)
    expect((await webhook('refund.succeeded', strangers[1])).status).toBe(200)
    expect(await db.webhookEvent.count({ where: { objectId: { in: [...strangers] } } })).toBe(0)
    expect(await waiting()).toEqual(before)
  })

  test.each([
    ['', 400],
    ['{', 400],
    ['[]', 400],
    ['{"type":"notification","event":"payment.succeeded","object":{"id":"\' or 1=1 --"}}', 400],
    ['{"type":"notification","event":"payment.succeeded","object":{"id":"\\u0000"}}', 400],
    ['{"type":"notification","event":"<b>","object":{"id":"00000000-0000-0000-0000-000000000000"}}', 400],
    [`{"type":"${'x'.repeat(70_000)}"}`, 413],
  ])('refuses garbage: %.40s', async (body, status) => {
    const answer = await receiveWebhook(new Request('http://localhost:3000/api/webhooks/yookassa', { method: 'POST', body }))
    expect(answer.status).toBe(status)
    expect(await answer.text()).toBe('')
  })
})

async function books(): Promise<{ id: string }[]> {
  return JSON.parse(await (await fetch(`${bank.url}/sandbox/payments`)).text())
}

async function bankRefunds(): Promise<{ payment_id: string }[]> {
  return JSON.parse(await (await fetch(`${bank.url}/sandbox/refunds`)).text())
}
