import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { expect, test, vi } from 'vitest'
import { db } from '#lib/db/db.ts'
import { startPayment } from '#lib/payments/start-payment.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { outcomeOf, paidOnce, providerIdOf, waitingJobs, work } from '#lib/test-support/paying.ts'
import { testBank } from '#lib/test-support/sandbox-bank.ts'
import { POST } from './route.ts'

const send = (body: string): Promise<Response> => POST(new Request('http://localhost:3000/api/webhooks/yookassa', { method: 'POST', body }))

test('a notification, as the bank itself sends it, leads to a paid order', async () => {
  const shop = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk)).on('end', () => void send(body).then(({ status }) => response.writeHead(status).end()))
  })
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
  const address = shop.address()
  const bank = await testBank({ webhookUrl: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` })
  try {
    const order = await makeOrder({ variantId: (await makeVariant()).id })
    await startPayment(order.id, bank.provider)
    await bank.end(await providerIdOf(order.id), 'pay')
    await vi.waitFor(async () => expect(await waitingJobs()).toHaveLength(1), { timeout: 10_000 })
    await work(bank)
    expect(await outcomeOf(order.id)).toEqual(paidOnce)
  } finally {
    await bank.close()
    shop.closeAllConnections()
    shop.close()
  }
})

test('unknown ids are answered like known ones, and nothing of them is kept', async () => {
  const before = await db.webhookEvent.count()
  for (const event of ['payment.succeeded', 'payment.canceled', 'payment.waiting_for_capture', 'refund.succeeded']) {
    const answer = await send(JSON.stringify({ type: 'notification', event, object: { id: randomUUID() } }))
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  }
  expect(await db.webhookEvent.count()).toBe(before)
  expect(await waitingJobs()).toEqual([])
})

test.each([
  ['nothing', '', 400],
  ['half a sentence', '{', 400],
  ['a list', '[]', 400],
  ['SQL for an id', '{"type":"notification","event":"payment.succeeded","object":{"id":"\' or 1=1 --"}}', 400],
  ['a null byte for an id', '{"type":"notification","event":"payment.succeeded","object":{"id":"\\u0000"}}', 400],
  ['a number for an id', '{"type":"notification","event":"payment.succeeded","object":{"id":1e400}}', 400],
  ['an event of HTML', '{"type":"notification","event":"<b>","object":{"id":"00000000-0000-0000-0000-000000000000"}}', 400],
  ['too much', `{"type":"${'x'.repeat(70_000)}"}`, 413],
])('%s is refused without a word', async (_, body, status) => {
  const answer = await send(body)
  expect([answer.status, await answer.text()]).toEqual([status, ''])
})
