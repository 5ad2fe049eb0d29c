import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { notifyOwner } from '#lib/accounts/notify-owner.ts'
import { travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { listSms } from '#lib/sms/gateway/queries.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { queueProofMessage } from '#lib/test-support/queue-proof-message.ts'
import { testPost } from '#lib/test-support/test-post.ts'
import { deliverMessage } from './deliver-message.ts'
import { LEASE } from './delivery-rules.ts'

let running: Awaited<ReturnType<typeof testPost>>
beforeAll(async () => {
  running = await testPost()
})
afterAll(() => running.close())
afterEach(() => travel(0))

const by = (apiUrl?: string) => running.by(apiUrl)
const stateOf = (id: string) => db.outboxMessage.findUniqueOrThrow({ where: { id }, select: { state: true, attempts: true, error: true } })
const textsTo = async (recipient: string) => (await listSms({ recipient })).messages.map((message) => message.text)

test('a gateway that is down is tried again when it is up', async () => {
  const { id, recipient } = await queueProofMessage('sign_in', 'sign-in', 'sms')
  await expect(deliverMessage(id, by('http://127.0.0.1:9'))).rejects.toThrow('the SMS gateway is away')
  expect(await stateOf(id)).toMatchObject({ state: 'queued', attempts: 1 })
  await deliverMessage(id, by())
  expect(await stateOf(id)).toEqual({ state: 'sent', attempts: 2, error: null })
  expect(await textsTo(recipient)).toHaveLength(1)
})

test.each([400, 404])('a message refused with %i is not tried again', async (status) => {
  const { id } = await queueProofMessage('sign_in', 'sign-in', 'sms')
  const broken = await serve(refusal(status))
  await deliverMessage(id, by(broken.url))
  expect(await stateOf(id)).toEqual({ state: 'failed', attempts: 1, error: `the SMS gateway refused (${status}): no way` })
  broken.close()
})

test.each([500, 503, 429, 401])('after a %i it is tried again', async (status) => {
  const { id } = await queueProofMessage('sign_in', 'sign-in', 'sms')
  const broken = await serve(refusal(status))
  await expect(deliverMessage(id, by(broken.url))).rejects.toThrow(String(status))
  expect(await stateOf(id)).toMatchObject({ state: 'queued', attempts: 1, error: expect.stringContaining(String(status)) })
  broken.close()
})

test('what is kept and thrown of a refusal does not name the recipient', async () => {
  const { id, recipient } = await queueProofMessage('sign_in', 'sign-in', 'sms')
  const broken = await serve((_, response) => {
    response.writeHead(429).end(JSON.stringify({ error: { message: `wait with ${recipient}` } }))
  })
  await expect(deliverMessage(id, by(broken.url))).rejects.toThrow('wait with +…')
  expect((await stateOf(id)).error).toBe('the SMS gateway refused (429): wait with +…')
  broken.close()
})

test('who has proved a mobile only is told by SMS what happened at the doors of the account §4.1.4', async () => {
  const { personId, mobile } = await makeCustomer()
  await db.contactPoint.deleteMany({ where: { personId, kind: 'email' } })
  const { id: aboutId } = await db.securityEvent.create({ data: { personId, kind: 'password-changed' }, select: { id: true } })
  await db.$transaction((tx) => notifyOwner(tx, personId, 'password-changed', aboutId))
  const { id } = await db.outboxMessage.findFirstOrThrow({ where: { personId, template: 'password-changed' }, select: { id: true } })
  await deliverMessage(id, by())
  expect(await stateOf(id)).toMatchObject({ state: 'sent' })
  expect(await textsTo(mobile)).toEqual([expect.stringContaining('ароль')])
})

/** What the real worker runs, in a process of its own that can be killed. */
const worker = `
  import { tasks } from '#lib/cli/tasks.ts'
  await tasks['messages.deliver']({ messageId: process.env.MESSAGE_ID })
`

test.each([
  ['before the gateway has it', 1],
  ['when the gateway has it, but has not said so', 2],
])('kill -9 %s: it arrives, if need be twice', async (_, arrivals) => {
  const { id, recipient } = await queueProofMessage('sign_in', 'sign-in', 'sms')
  const pass = async ({ url, headers: { authorization = '' } }: IncomingMessage, body: string) =>
    arrivals === 2 && (await fetch(running.gateway + url, { method: 'POST', headers: { authorization }, body }))
  const relay = await serve((request, response) => {
    void text(request)
      .then((body) => pass(request, body))
      .finally(() => (child.kill('SIGKILL'), response.destroy()))
  })
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', worker], {
    env: { ...process.env, DATABASE_URL: env.DATABASE_URL, SMS_API_URL: relay.url, MESSAGE_ID: id },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
  relay.close()
  expect(await stateOf(id)).toMatchObject({ state: 'handed', attempts: 1 })

  await deliverMessage(id, by())
  expect((await stateOf(id)).state).toBe('handed')
  travel(LEASE)
  await deliverMessage(id, by())
  expect(await stateOf(id)).toEqual({ state: 'sent', attempts: 2, error: null })
  const texts = await textsTo(recipient)
  expect(texts).toHaveLength(arrivals)
  expect(new Set(texts).size).toBe(1)
})

const refusal = (status: number): RequestListener => (_, response) => {
  response.writeHead(status).end(JSON.stringify({ error: { code: status, message: 'no way' } }))
}

async function serve(listener: RequestListener): Promise<{ url: string; close(): void }> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
