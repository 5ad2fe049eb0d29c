import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { post } from '#lib/cli/post.ts'
import { travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { Permit } from '#lib/egress/permit.ts'
import { env } from '#lib/env.ts'
import { listMail } from '#lib/mail/mailbox/queries.ts'
import { startMailbox } from '#lib/mail/mailbox/start-mailbox.ts'
import { type OutgoingMail, sendMail } from '#lib/mail/send-mail.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { deliverMessage, type Post } from './deliver-message.ts'
import { LEASE, MAX_ATTEMPTS } from './delivery-rules.ts'
import { queueMessage } from './queue-message.ts'
import { sweepMessages } from './sweep-messages.ts'

let mailbox: Awaited<ReturnType<typeof startMailbox>>
const send = (mail: OutgoingMail, permit: Permit) => sendMail(mail, permit, mailbox.url)
/** The shop's own post, with another way to the mail server. */
const by = (way: (mail: OutgoingMail, permit: Permit) => Promise<void>): Post => ({ ...post, email: { ...post.email, send: way } })

beforeAll(async () => {
  mailbox = await startMailbox({ port: 0, databaseUrl: env.DATABASE_URL })
})
afterAll(() => mailbox.close())
afterEach(() => travel(0))

/** An order of a buyer of its own, and the message that placing it has queued. */
async function placed(): Promise<{ id: string; orderId: string; recipient: string }> {
  const variant = await makeVariant()
  const order = await makeOrder({ variantId: variant.id })
  const recipient = `${order.id}@example.ru`
  const [message] = await db.outboxMessage.updateManyAndReturn({ where: { orderId: order.id }, data: { recipient }, select: { id: true } })
  return { id: message?.id ?? '', orderId: order.id, recipient }
}

const stateOf = (id: string) => db.outboxMessage.findUniqueOrThrow({ where: { id }, select: { state: true, attempts: true, error: true } })
const stored = async (recipient: string) => (await listMail({ recipient, before: null })).mails
const jobsOf = (id: string) => db.$queryRaw<{ runAt: Date }[]>`
  select run_at as "runAt" from graphile_worker.jobs where key = ${`messages.deliver:${id}`}`

test('a fact has one message and one job, however often it is told, and none if it did not happen', async () => {
  const { orderId } = await placed()
  const fact = { key: `order-paid:${orderId}`, template: 'order-paid', orderId } as const
  await Promise.all([1, 2, 3].map(() => db.$transaction((tx) => queueMessage(tx, fact))))
  const rows = await db.outboxMessage.findMany({ where: { key: fact.key } })
  expect(rows).toMatchObject([{ class: 'service', channel: 'email', orderId, state: 'queued', recipient: 'anna@example.ru' }])
  expect(await jobsOf(rows[0]?.id ?? '')).toHaveLength(1)

  const undone = { ...fact, key: `order-cancelled:${orderId}`, template: 'order-cancelled' } as const
  await expect(
    db.$transaction(async (tx) => {
      await queueMessage(tx, undone)
      throw new Error('undo')
    }),
  ).rejects.toThrow('undo')
  expect(await db.outboxMessage.count({ where: { key: undone.key } })).toBe(0)
})

test('the database refuses a service message without an order, and any advertising', async () => {
  const { orderId } = await placed()
  const row = { channel: 'email', template: 'order-paid', recipient: 'a@example.ru' } as const
  await expect(db.outboxMessage.create({ data: { ...row, key: 'no-basis', class: 'service' } })).rejects.toThrow('outbox_messages_basis')
  await expect(db.outboxMessage.create({ data: { ...row, key: 'ad', class: 'marketing', orderId } })).rejects.toThrow('outbox_messages_basis')
})

test('a delivered message is one letter, also when it is delivered again', async () => {
  const { id, recipient } = await placed()
  await deliverMessage(id, by(send))
  await deliverMessage(id, by(send))
  expect(await stateOf(id)).toEqual({ state: 'sent', attempts: 1, error: null })
  expect((await stored(recipient)).map(({ subject }) => subject)).toEqual([expect.stringContaining('ждёт оплаты')])
})

/** A worker that dies when it has done `last`: its delivery never comes back. */
function die(id: string, last: (mail: OutgoingMail, permit: Permit) => Promise<void>): Promise<void> {
  return new Promise((dead) => {
    const dying = async (mail: OutgoingMail, permit: Permit): Promise<void> => {
      await last(mail, permit)
      dead()
      await new Promise(() => {})
    }
    void deliverMessage(id, by(dying))
  })
}

test.each([
  ['before it spoke to the server', async () => {}],
  ['after the server had accepted the letter', send],
])('a worker killed %s: one letter, sent by the next', async (_, last) => {
  const { id, recipient } = await placed()
  await die(id, last)
  expect((await stateOf(id)).state).toBe('handed')

  await deliverMessage(id, by(() => Promise.reject(new Error('not yet'))))
  expect(await jobsOf(id)).toHaveLength(1)

  travel(LEASE)
  await deliverMessage(id, by(send))
  expect(await stateOf(id)).toEqual({ state: 'sent', attempts: 2, error: null })
  expect(await stored(recipient)).toHaveLength(1)
})

test('of workers that come at once one speaks to the server', async () => {
  const { id, recipient } = await placed()
  let spoken = 0
  const counting = (mail: OutgoingMail, permit: Permit) => {
    spoken += 1
    return send(mail, permit)
  }
  await Promise.all(Array.from({ length: 8 }, () => deliverMessage(id, by(counting))))
  expect(spoken).toBe(1)
  expect((await stateOf(id)).state).toBe('sent')
  expect(await stored(recipient)).toHaveLength(1)
})

test('a server that is down is tried again when it is up', async () => {
  const { id, recipient } = await placed()
  const down = (mail: OutgoingMail, permit: Permit) => sendMail(mail, permit, 'smtp://127.0.0.1:9')
  await expect(deliverMessage(id, by(down))).rejects.toThrow('ECONNREFUSED')
  expect(await stateOf(id)).toMatchObject({ state: 'queued', attempts: 1, error: expect.stringContaining('ECONNREFUSED') })
  await deliverMessage(id, by(send))
  expect(await stateOf(id)).toEqual({ state: 'sent', attempts: 2, error: null })
  expect(await stored(recipient)).toHaveLength(1)
})

test('a recipient refused for good is not tried again', async () => {
  const { id } = await placed()
  const server = await refusing(550)
  await deliverMessage(id, by((mail, permit) => sendMail(mail, permit, server.url)))
  expect(await stateOf(id)).toMatchObject({ state: 'failed', attempts: 1, error: expect.stringContaining('550') })
  server.close()
})

test('a recipient refused for now is tried again', async () => {
  const { id } = await placed()
  const server = await refusing(450)
  await expect(deliverMessage(id, by((mail, permit) => sendMail(mail, permit, server.url)))).rejects.toThrow('450')
  expect(await stateOf(id)).toMatchObject({ state: 'queued', attempts: 1, error: expect.stringContaining('450') })
  server.close()
})

test('after the last attempt a message is given up', async () => {
  const { id } = await placed()
  await db.outboxMessage.update({ where: { id }, data: { attempts: MAX_ATTEMPTS - 1 } })
  await deliverMessage(id, by(() => Promise.reject(new Error('no way'))))
  expect(await stateOf(id)).toEqual({ state: 'failed', attempts: MAX_ATTEMPTS, error: 'no way' })
  await deliverMessage(id, by(send))
  expect((await stateOf(id)).state).toBe('failed')
})

test('the sweep wakes what no living job will deliver, and nothing else', async () => {
  const [lost, waiting, killed, sent] = [await placed(), await placed(), await placed(), await placed()]
  await db.$executeRaw`delete from graphile_worker._private_jobs where key = ${`messages.deliver:${lost.id}`}`
  await die(killed.id, async () => {})
  await db.$executeRaw`
    update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now() - interval '1 hour'
    where key = ${`messages.deliver:${killed.id}`}`
  await deliverMessage(sent.id, by(send))
  expect(await sweepMessages()).toBe(0)

  travel(LEASE)
  expect(await sweepMessages()).toBe(2)
  expect(await sweepMessages()).toBe(0)
  for (const { id } of [lost, waiting, killed]) expect(await jobsOf(id)).toHaveLength(1)
})

/** An SMTP server that knows none of its recipients. */
async function refusing(responseCode: number): Promise<{ url: string; close(): void }> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no such mailbox'), { responseCode })),
  })
  const listener = server.listen(0, '127.0.0.1')
  await new Promise((resolve) => listener.once('listening', resolve))
  const address = listener.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return { url: `smtp://127.0.0.1:${port}`, close: () => server.close() }
}
