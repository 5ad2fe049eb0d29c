import { createServer } from 'node:http'
import { randomUUID } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { ProviderRefused, ProviderUnreachable } from '../provider-error.ts'
import type { NewPayment } from '../provider.ts'
import { yookassa } from '../providers/yookassa.ts'
import { type TestBank, testBank } from '#lib/test-support/sandbox-bank.ts'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

async function bankOf(settings: Parameters<typeof testBank>[0] = {}): Promise<TestBank> {
  const bank = await testBank({ shopId: randomUUID(), ...settings })
  open.push(bank.close)
  return bank
}

const receipt = {
  customer: { email: 'buyer@example.com' },
  items: [{ description: 'Браслет', quantity: '2', amount: { value: '50.25', currency: 'RUB' }, vat_code: 1, payment_subject: 'commodity', payment_mode: 'full_prepayment' }],
} as const
const order: NewPayment = {
  amount: { value: '100.50', currency: 'RUB' },
  capture: true,
  confirmation: { type: 'redirect', return_url: 'http://localhost:3000/order/10001?key=abc' },
  description: 'Заказ 10001',
  metadata: { order_id: 'x' },
  receipt,
}

test('a payment is created, paid, refunded in parts and never beyond its amount', async () => {
  const { provider, end } = await bankOf()
  const created = await provider.createPayment(randomUUID(), order)
  expect(created).toMatchObject({ status: 'pending', paid: false, test: true, amount: order.amount, metadata: { order_id: 'x' } })
  await end(created.id, 'pay')
  expect(await provider.getPayment(created.id)).toMatchObject({ status: 'succeeded', paid: true, payment_method: { type: 'bank_card' } })

  const part = { payment_id: created.id, amount: { value: '60.00', currency: 'RUB' }, description: 'Возврат', receipt: { ...receipt, items: [{ ...receipt.items[0], quantity: '1', amount: { value: '60.00', currency: 'RUB' } }] } }
  const refund = await provider.createRefund(randomUUID(), part)
  expect(await provider.getRefund(refund.id)).toEqual(refund)
  await expect(provider.createRefund(randomUUID(), part)).rejects.toMatchObject({ name: 'ProviderRefused', parameter: 'amount' })
})

test('one idempotence key has one effect and one answer, at once and for ever', async () => {
  const { provider, end } = await bankOf()
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 20 }, () => provider.createPayment(key, order)))
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  await end(answers[0]?.id ?? '', 'pay')
  expect(await provider.createPayment(key, order)).toEqual(answers[0])
  await expect(provider.createPayment(key, { ...order, description: 'Другой заказ' })).rejects.toMatchObject({ parameter: 'Idempotence-Key' })
})

test('the books survive a restart', async () => {
  const first = await testBank({ shopId: 'restarted' })
  const key = randomUUID()
  const payment = await first.provider.createPayment(key, order)
  await first.close()
  const second = await bankOf({ shopId: 'restarted' })
  expect((await second.provider.createPayment(key, order)).id).toBe(payment.id)
  await second.end(payment.id, 'decline')
  expect(await second.provider.getPayment(payment.id)).toMatchObject({ status: 'canceled', cancellation_details: { party: 'payment_network', reason: 'general_decline' } })
})

test('refusals name the cause, outages and lost answers leave the outcome unknown', async () => {
  const { provider, url, plan } = await bankOf()
  await expect(provider.createPayment(randomUUID(), { ...order, amount: { value: '0.00', currency: 'RUB' } })).rejects.toMatchObject({ status: 400, parameter: 'amount' })
  await expect(provider.createPayment(randomUUID(), { ...order, amount: { value: '100.51', currency: 'RUB' } })).rejects.toMatchObject({ parameter: 'receipt' })
  await expect(provider.getPayment(randomUUID())).rejects.toMatchObject({ status: 404, code: 'not_found' })
  const stranger = yookassa({ apiUrl: `${url}/v3`, shopId: 'x', secretKey: 'y', retryAfterMs: [] })
  await expect(stranger.getPayment(randomUUID())).rejects.toBeInstanceOf(ProviderRefused)

  const key = randomUUID()
  await plan({ outcome: 'lost' })
  await expect(provider.createPayment(key, order)).rejects.toBeInstanceOf(ProviderUnreachable)
  const found = await provider.createPayment(key, order)
  expect(await (await fetch(`${url}/sandbox/payments`)).json()).toHaveLength(1)
  expect(found.status).toBe('pending')
})

test('an outage is bridged by asking again under the same key', async () => {
  const bank = await bankOf({ shopId: 'patient' })
  await bank.plan({ outcome: 'error', times: 2 })
  const patient = yookassa({ apiUrl: `${bank.url}/v3`, shopId: 'patient', secretKey: bank.secretKey, retryAfterMs: [1, 1] })
  expect(await patient.createPayment(randomUUID(), order)).toMatchObject({ status: 'pending' })
  const slow = yookassa({ apiUrl: `${bank.url}/v3`, shopId: 'patient', secretKey: bank.secretKey, retryAfterMs: [], timeoutMs: 50 })
  await bank.plan({ outcome: 'delay', delayMs: 500 })
  await expect(slow.createPayment(randomUUID(), order)).rejects.toBeInstanceOf(ProviderUnreachable)
})

test('notifications are sent until they are answered with 200, and survive a restart', async () => {
  const received: unknown[] = []
  let status = 500
  const shop = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk)).on('end', () => {
      if (status === 200) received.push(JSON.parse(body))
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
  open.push(() => new Promise((resolve) => shop.close(resolve)))
  const address = shop.address()
  const webhookUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hook`

  const first = await testBank({ shopId: 'notified', webhookUrl })
  const payment = await first.provider.createPayment(randomUUID(), order)
  await first.end(payment.id, 'pay')
  await first.close()
  status = 200
  await bankOf({ shopId: 'notified', webhookUrl })
  await vi.waitFor(() => expect(received).toHaveLength(1), { timeout: 10_000 })
  expect(received[0]).toMatchObject({ type: 'notification', event: 'payment.succeeded', object: { id: payment.id, status: 'succeeded' } })
})

test('what is planned for payments meets no refund, and what is forgotten meets nobody', async () => {
  const { provider, plan, end, url } = await bankOf()
  await plan({ outcome: 'paid', only: 'payments' })
  await plan({ outcome: 'error', only: 'refunds' })
  const { id } = await provider.createPayment(randomUUID(), order)
  expect(await provider.getPayment(id)).toMatchObject({ status: 'succeeded', payment_method: { type: 'sbp' } })
  await expect(provider.createRefund(randomUUID(), { payment_id: id, amount: order.amount, description: 'Возврат', receipt })).rejects.toBeInstanceOf(ProviderUnreachable)
  await plan({ outcome: 'declined', times: 5 })
  expect((await fetch(`${url}/sandbox/next`, { method: 'DELETE' })).status).toBe(200)
  const next = await provider.createPayment(randomUUID(), order)
  await end(next.id, 'pay')
  expect(await provider.getPayment(next.id)).toMatchObject({ status: 'succeeded' })
})

test('the levers are pulled by programs of this machine, not by pages of other sites', async () => {
  const { url } = await bankOf()
  const plan = (headers: Record<string, string>) => fetch(`${url}/sandbox/next`, { method: 'POST', body: '{}', headers }).then(({ status }) => status)
  expect([await plan({}), await plan({ origin: 'http://evil.example' }), await plan({ 'sec-fetch-site': 'cross-site' })]).toEqual([200, 403, 403])
})
