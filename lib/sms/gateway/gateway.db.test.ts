import { createServer, type RequestListener } from 'node:http'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { env } from '#lib/env.ts'
import { issuePermit } from '#lib/egress/permit.ts'
import { plannedFaults } from '#lib/faults/planned-faults.ts'
import type { PostFault } from '#lib/faults/post-fault.ts'
import { owner } from '#lib/test-support/owner.ts'
import { type OutgoingSms, sendSms, type SmsGateway } from '../send-sms.ts'
import { SmsRefused } from '../sms-refused.ts'
import { listSms } from './queries.ts'
import { startSmsGateway } from './start-sms-gateway.ts'

const apiKey = 'the key of the gateway'

let running: Awaited<ReturnType<typeof startSmsGateway>>
let beforeIt: unknown
const gateway = (changes: object = {}) => ({ apiUrl: running.url, apiKey, sender: 'SmartTrack', ...changes })
const send = (sms: OutgoingSms, to: SmsGateway) => sendSms(sms, issuePermit(sms.to), to)

beforeAll(async () => {
  beforeIt = await listSms({ recipient: null })
  running = await startSmsGateway({ port: 0, databaseUrl: env.DATABASE_URL, apiKey })
})
afterAll(() => running.close())

test('where no gateway ever ran there are no messages', () => {
  expect(beforeIt).toEqual({ messages: [], older: null })
})

test('keeps what it is sent: sender, recipient, text; a repeat is another message', async () => {
  const text = 'Код для входа: 042042. Никому не сообщайте.\n\n@bigio.ru #042042'
  await send({ to: '+79171234567', text }, gateway())
  await send({ to: '+79171234567', text }, gateway())
  const { messages } = await listSms({ recipient: '+79171234567' })
  expect(messages).toMatchObject([1, 2].map(() => ({ sender: 'SmartTrack', recipient: '+79171234567', text })))
  expect((await listSms({ recipient: '+79170000000' })).messages).toEqual([])
})

test.each([
  ['a number that is none', { to: '8 (917) x' }, {}, 400, true],
  ['no text', { text: '' }, {}, 400, true],
  ['a message beyond all measure', { text: 'x'.repeat(20_000) }, {}, 413, true],
  ['a foreign key', {}, { apiKey: 'another' }, 401, false],
])('refuses %s', async (_, message, settings, status, isFinal) => {
  const error = await send({ to: '+79171111111', text: 'Привет', ...message }, gateway(settings)).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(SmsRefused)
  expect(error).toMatchObject({ status, isFinal })
  expect((await listSms({ recipient: '+79171111111' })).messages).toEqual([])
})

test.each([
  ['GET', '/messaging/v1/SendSMS', 405],
  ['POST', '/messaging/v1/GetList', 404],
])('%s %s is not a call it knows', async (method, path, status) => {
  expect((await fetch(running.url + path, { method })).status).toBe(status)
})

test.each<[string, RequestListener, RegExp]>([
  ['fails', (_, response) => response.writeHead(503).end('<h1>Service unavailable</h1>'), /failed: status 503/],
  ['does not answer', () => {}, /away: .*timeout/],
  ['hangs up', (request) => request.socket.destroy(), /away/],
  ['sends elsewhere', (_, response) => response.writeHead(302, { location: 'https://elsewhere.example/' }).end(), /away/],
  ['says yes without a number', (_, response) => response.end('{}'), /failed: status 200/],
])('a gateway that %s is a passing trouble', async (_, listener, message) => {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const apiUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const error = await send({ to: '+79171234567', text: 'Привет' }, gateway({ apiUrl, timeoutMs: 300 })).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ message: expect.stringMatching(message) })
  expect(error).not.toBeInstanceOf(SmsRefused)
  server.closeAllConnections()
  server.close()
})

test('lists the newest first and goes on where the page ended', async () => {
  await owner.$executeRaw`insert into sms_gateway.messages (sender, recipient, text) select 'x', '+79172222222', n::text from generate_series(0, 51) n`
  const first = await listSms({ recipient: '+79172222222' })
  expect(first.messages[0]?.text).toBe('51')
  expect(first.messages).toHaveLength(50)
  const second = await listSms({ recipient: '+79172222222', before: first.older })
  expect(second.messages.map(({ text }) => text)).toEqual(['1', '0'])
  expect(second.older).toBeNull()
})

test('fails as it is told to, in the words of the protocol; then keeps what comes', async () => {
  const faults = plannedFaults<PostFault>()
  const troubled = await startSmsGateway({ port: 0, databaseUrl: env.DATABASE_URL, apiKey, fault: () => faults.next() })
  const attempt = () => send({ to: '+79175550101', text: 'Привет' }, gateway({ apiUrl: troubled.url })).then(() => 'kept', (error: unknown) => (error instanceof SmsRefused && error.isFinal ? 'refused' : 'again'))
  faults.plan({ kind: 'fail', delayMs: 0 }, 1)
  faults.plan({ kind: 'refuse', delayMs: 0 }, 1)
  expect([await attempt(), await attempt(), await attempt()]).toEqual(['again', 'refused', 'kept'])
  expect((await listSms({ recipient: '+79175550101' })).messages).toHaveLength(1)
  await troubled.close()
})
