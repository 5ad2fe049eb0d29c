import { spawn } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { post } from '#lib/cli/post.ts'
import { travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { listMail } from '#lib/mail/mailbox/queries.ts'
import { startMailbox } from '#lib/mail/mailbox/start-mailbox.ts'
import { sendMail } from '#lib/mail/send-mail.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { deliverMessage } from './deliver-message.ts'
import { LEASE } from './delivery-rules.ts'

let mailbox: Awaited<ReturnType<typeof startMailbox>>

beforeAll(async () => {
  mailbox = await startMailbox({ port: 0, databaseUrl: env.DATABASE_URL })
})
afterAll(() => mailbox.close())
afterEach(() => travel(0))

/** What the real worker runs, in a process of its own that can be killed. */
const worker = `
  import { tasks } from '#lib/cli/tasks.ts'
  await tasks['messages.deliver']({ messageId: process.env.MESSAGE_ID })
`

test.each([
  ['greets', '220'],
  ['has accepted the recipient', '250 Accepted'],
  ['asks for the letter', '354'],
  ['has stored the letter', '250 OK'],
])('kill -9 when the mail server %s: one letter in the end', async (_, answer) => {
  const variant = await makeVariant()
  const order = await makeOrder({ variantId: variant.id })
  const { id } = await db.outboxMessage.findUniqueOrThrow({ where: { key: `order-placed:${order.id}` }, select: { id: true } })
  await db.outboxMessage.update({ where: { id }, data: { recipient: `${order.id}@example.ru` } })

  await killAt(answer, id)
  expect(await db.outboxMessage.findUniqueOrThrow({ where: { id }, select: { state: true } })).toEqual({ state: 'handed' })

  travel(LEASE)
  await deliverMessage(id, { ...post, email: { ...post.email, send: (mail, permit) => sendMail(mail, permit, mailbox.url) } })
  expect(await db.outboxMessage.findUniqueOrThrow({ where: { id }, select: { state: true } })).toEqual({ state: 'sent' })
  expect((await listMail({ recipient: `${order.id}@example.ru`, before: null })).mails).toHaveLength(1)
})

/** Runs the worker on one message and kills it when the mail server gives `answer`, which it then never hears. */
async function killAt(answer: string, messageId: string): Promise<void> {
  const line = await wire((said) => said.includes(answer) && child.kill('SIGKILL'))
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', worker], {
    env: { ...process.env, DATABASE_URL: env.DATABASE_URL, SMTP_URL: line.url, MESSAGE_ID: messageId },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
  line.close()
}

/** A line to the mailbox on which one can listen to the server; `true` cuts it before the words arrive. */
async function wire(cut: (said: string) => boolean): Promise<{ url: string; close(): void }> {
  const relay = net.createServer((client) => {
    const server = net.connect(Number(new URL(mailbox.url).port), '127.0.0.1')
    for (const end of [client, server]) end.on('error', () => {}).on('close', () => (client.destroy(), server.destroy()))
    client.pipe(server)
    server.on('data', (data: Buffer) => {
      if (!cut(data.toString())) client.write(data)
    })
  })
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
  const address = relay.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return { url: `smtp://127.0.0.1:${port}`, close: () => relay.close() }
}
