import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { minutes, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { cancelOrder } from '#lib/orders/cancel-order.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { outcomeOf, paidOnce, providerIdOf } from '#lib/test-support/paying.ts'
import { type TestBank, testBank } from '#lib/test-support/sandbox-bank.ts'
import type { PaymentProvider } from './provider.ts'
import { ProviderRefused } from './provider-error.ts'
import { startPayment } from './start-payment.ts'

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
const payments = () => db.payment.findMany({ where: { orderId }, orderBy: { createdAt: 'asc' } })

test('leads to the bank with the order, its sum and the way back', async () => {
  const { confirmationUrl } = await start()
  const { number, total } = await db.order.findUniqueOrThrow({ where: { id: orderId } })
  expect(confirmationUrl).toBe(`${bank.url}/pay/${await providerIdOf(orderId)}`)
  expect(await bank.provider.getPayment(await providerIdOf(orderId))).toMatchObject({ description: `Заказ ${number}`, metadata: { order_id: orderId } })
  expect(await (await fetch(confirmationUrl)).text()).toContain(`href="http://localhost:3000/order/${number}?key=`)
  expect(await payments()).toMatchObject([{ state: 'pending', amount: total }])
})

test('20 times at once is one payment here and at the bank', async () => {
  const before = (await bank.books()).payments
  const urls = await Promise.all(Array.from({ length: 20 }, () => start()))
  expect(new Set(urls.map(({ confirmationUrl }) => confirmationUrl)).size).toBe(1)
  expect(await payments()).toHaveLength(1)
  expect((await bank.books()).payments).toBe(before + 1)
})

test('while the bank is down is refused, and goes on with the same attempt later', async () => {
  await bank.plan({ outcome: 'error' })
  await expect(start()).rejects.toMatchObject({ code: 'bank-unreachable' })
  const [attempt] = await payments()
  expect(attempt).toMatchObject({ state: 'pending', providerId: null })
  await start()
  expect(await payments()).toMatchObject([{ id: attempt?.id, state: 'pending' }])
})

test('is refused once the order is paid, also when only the bank knows', async () => {
  await start()
  await bank.end(await providerIdOf(orderId), 'pay')
  await expect(start()).rejects.toMatchObject({ code: 'already-paid' })
  await expect(start()).rejects.toMatchObject({ code: 'already-paid' })
  expect(await outcomeOf(orderId)).toEqual(paidOnce)
})

test('is refused for orders that are out of time, cancelled or paid on delivery, and for strangers', async () => {
  const onDelivery = await makeOrder({ variantId }, 'on_delivery')
  await expect(startPayment(onDelivery.id, bank.provider)).rejects.toMatchObject({ code: 'paid-on-delivery' })
  await expect(startPayment(randomUUID(), bank.provider)).rejects.toMatchObject({ code: 'not-found' })
  travel(minutes(31))
  await expect(start()).rejects.toMatchObject({ code: 'order-state' })
  travel(0)
  await cancelOrder(orderId)
  await expect(start()).rejects.toMatchObject({ code: 'order-state' })
  expect(await payments()).toEqual([])
})

test('a request the bank will never take closes the attempt; wrong credentials do not', async () => {
  const refusing = (status: number, code: string): PaymentProvider => ({
    ...bank.provider,
    createPayment: () => Promise.reject(new ProviderRefused(status, code, null, '')),
  })
  await expect(start(refusing(401, 'invalid_credentials'))).rejects.toMatchObject({ code: 'bank-refused' })
  expect(await payments()).toMatchObject([{ state: 'pending' }])
  await expect(start(refusing(400, 'invalid_request'))).rejects.toMatchObject({ code: 'bank-refused' })
  await start()
  expect(await payments()).toMatchObject([{ state: 'canceled', cancellation: 'invalid_request' }, { state: 'pending' }])
})

test('after an attempt that the bank cancelled makes a new one at once', async () => {
  const { confirmationUrl } = await start()
  await bank.end(await providerIdOf(orderId), 'decline')
  expect((await start()).confirmationUrl).not.toBe(confirmationUrl)
  expect(await payments()).toMatchObject([{ state: 'canceled' }, { state: 'pending' }])
})
