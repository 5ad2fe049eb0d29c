import diagnostics from 'node:diagnostics_channel'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { findMail, listMail } from '#lib/mail/mailbox/queries.ts'
import { messageId } from '#lib/mail/message-id.ts'
import { deliverMessage } from '#lib/messages/deliver-message.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { yookassa } from '#lib/payments/providers/yookassa.ts'
import { startPayment } from '#lib/payments/start-payment.ts'
import { syncPayment } from '#lib/payments/sync-payment.ts'
import { listSms } from '#lib/sms/gateway/queries.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { providerIdOf } from '#lib/test-support/paying.ts'
import { queueProofMessage } from '#lib/test-support/queue-proof-message.ts'
import { type TestBank, testBank } from '#lib/test-support/sandbox-bank.ts'
import { testPost } from '#lib/test-support/test-post.ts'
import { payloadHash } from './write-transfer.ts'

let bank: TestBank
let post: Awaited<ReturnType<typeof testPost>>
let wire: Server
/** What the bank was told, as it came over the wire. */
const told: string[] = []
/** Ports that this process has called. */
const called = new Set<number>()
const note = (message: unknown): void => {
  const { socket } = message as { socket: Socket }
  socket.once('connect', () => called.add(socket.remotePort ?? 0))
}

beforeAll(async () => {
  diagnostics.subscribe('net.client.socket', note)
  bank = await testBank()
  post = await testPost()
  wire = createServer((request, response) => {
    void (async () => {
      const { method = '', url = '', headers } = request
      const body = await text(request)
      told.push(body || `${method} ${url.replace('/v3', '')}`)
      const { authorization = '', 'idempotence-key': key } = headers
      const answer = await fetch(bank.url + url, { method, headers: { authorization, ...(typeof key === 'string' && { 'idempotence-key': key }) }, ...(body && { body }) })
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
    })()
  }).listen(0, '127.0.0.1')
  await once(wire, 'listening')
})
afterAll(async () => {
  diagnostics.unsubscribe('net.client.socket', note)
  wire.close()
  await post.close()
  await bank.close()
})

const portOf = (url: string): number => Number(new URL(url).port)

/** A purchase as the shop does it: placed, paid, packed, shipped, delivered, with all its letters, and an SMS code. */
async function buy(): Promise<{ orderId: string; smsTo: string }> {
  const address = wire.address()
  const provider = yookassa({ apiUrl: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/v3`, shopId: env.YOOKASSA_SHOP_ID, secretKey: bank.secretKey, retryAfterMs: [] })
  const { id, number } = await makeOrder({ variantId: (await makeVariant()).id })
  await startPayment(id, provider)
  await startPayment(id, provider)
  await bank.end(await providerIdOf(id), 'pay')
  await syncPayment(await providerIdOf(id), provider)
  await fulfilOrder(number, { to: 'packed' }, 'warehouse')
  await fulfilOrder(number, { to: 'shipped', track: 'RA123456789RU' }, 'warehouse')
  await fulfilOrder(number, { to: 'delivered' }, 'warehouse')
  const { recipient: smsTo } = await queueProofMessage('sign_in', 'sign-in', 'sms')
  for (const message of await db.outboxMessage.findMany({ where: { state: 'queued' }, orderBy: { queuedAt: 'asc' } })) await deliverMessage(message.id, post.by())
  return { orderId: id, smsTo }
}

test('what leaves in a purchase and what the register says is the same, one to one §5.2 §1.1.9 §4.1.3', async () => {
  const { orderId, smsTo } = await buy()
  const register = await db.transfer.findMany({ orderBy: [{ startedAt: 'asc' }, { id: 'asc' }] })
  const to = (code: string) => register.filter(({ recipientCode }) => recipientCode === code)

  expect(told).toHaveLength(3)
  expect(to('bank').map((line) => line.payloadHash)).toEqual(told.map(payloadHash))
  expect(to('bank').map(({ fields }) => fields)).toEqual([['amount', 'email', 'goods', 'order', 'payment'], ['payment'], ['payment']])

  const { mails } = await listMail({ recipient: null, before: null })
  expect(to('mail')).toHaveLength(mails.length)
  expect(mails.length).toBeGreaterThanOrEqual(4)
  const hashes = await Promise.all(mails.map(async ({ id, recipients }) => {
    const letter = await findMail(id)
    const line = to('mail').find((each) => letter?.headers.some(({ value }) => value === messageId(each.messageId ?? '')))
    const part = (words: string | null | undefined): string => (words ?? '').replaceAll('\r\n', '\n').replace(/\n$/, '')
    return { hash: payloadHash({ id: line?.messageId, to: recipients[0], subject: letter?.subject, html: part(letter?.html), text: part(letter?.text) }), line: line?.payloadHash }
  }))
  for (const { hash, line } of hashes) expect(line).toBe(hash)

  const sms = (await listSms({ recipient: null })).messages
  expect(sms.map(({ recipient }) => recipient)).toEqual([smsTo])
  expect(to('sms').map((line) => line.payloadHash)).toEqual(sms.map(({ text: words }, index) => payloadHash({ id: to('sms')[index]?.messageId, to: smsTo, text: words })))

  expect(to('courier')).toMatchObject([{ orderId, fields: ['address', 'names', 'order', 'phone', 'weight'], purpose: 'order', basis: 'contract', result: 'accepted' }])
  expect(register.every(({ result }) => result === 'accepted')).toBe(true)
  expect(register.filter(({ recipientCode }) => recipientCode !== 'sms').every((line) => line.orderId === orderId)).toBe(true)
  expect(to('bank').length + to('mail').length + to('sms').length + to('courier').length).toBe(register.length)
})

test('no other line goes out of the process than to the database and to recipients §5.2', async () => {
  const address = wire.address()
  const known = [portOf(env.DATABASE_URL) || 5432, portOf(bank.url), portOf(post.gateway), portOf(post.mailbox), typeof address === 'object' ? address?.port : 0]
  // where the sandbox bank would tell the shop of a payment, and nobody listens
  expect([...called].filter((port) => !known.includes(port) && port !== 9)).toEqual([])
  expect([...called]).toEqual(expect.arrayContaining([portOf(bank.url), portOf(post.gateway), portOf(post.mailbox)]))
})

test('a recipient that is switched off is not spoken to: no payment begins, no letter goes, both come later §5.2', async () => {
  const address = wire.address()
  const provider = yookassa({ apiUrl: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/v3`, shopId: env.YOOKASSA_SHOP_ID, secretKey: bank.secretKey, retryAfterMs: [] })
  const { id } = await makeOrder({ variantId: (await makeVariant()).id })
  const [before, { mails }] = [told.length, await listMail({ recipient: null, before: null })]
  await db.recipient.updateMany({ where: { code: { in: ['bank', 'mail'] } }, data: { enabled: false } })
  await expect(startPayment(id, provider)).rejects.toMatchObject({ code: 'bank-unreachable' })
  const { id: letter } = await db.outboxMessage.findFirstOrThrow({ where: { orderId: id }, select: { id: true } })
  await expect(deliverMessage(letter, post.by())).rejects.toThrow('recipient-disabled')
  expect(told).toHaveLength(before)
  expect((await listMail({ recipient: null, before: null })).mails).toHaveLength(mails.length)
  await db.recipient.updateMany({ where: { code: { in: ['bank', 'mail'] } }, data: { enabled: true } })
  await startPayment(id, provider)
  await deliverMessage(letter, post.by())
  expect(told).toHaveLength(before + 1)
})
