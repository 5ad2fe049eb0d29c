import { afterAll, beforeAll, expect, test } from 'vitest'
import { env } from '#lib/env.ts'
import { issuePermit } from '#lib/egress/permit.ts'
import { plannedFaults } from '#lib/faults/planned-faults.ts'
import type { PostFault } from '#lib/faults/post-fault.ts'
import { isPermanent } from '#lib/messages/delivery-rules.ts'
import { owner } from '#lib/test-support/owner.ts'
import { type OutgoingMail, sendMail } from '../send-mail.ts'
import { findMail, listMail } from './queries.ts'
import { startMailbox } from './start-mailbox.ts'

const letter = { subject: 'Заказ №\u00a010042 оплачен', html: '<p>Привет, Анна</p>', text: 'Привет, Анна' }

const send = (mail: OutgoingMail, url: string) => sendMail(mail, issuePermit(mail.id), url)

let mailbox: Awaited<ReturnType<typeof startMailbox>>
let beforeIt: unknown

beforeAll(async () => {
  beforeIt = { list: await listMail({ recipient: null, before: null }), mail: await findMail('1') }
  mailbox = await startMailbox({ port: 0, databaseUrl: env.DATABASE_URL })
})
afterAll(() => mailbox.close())

test('where no mailbox ever ran there is no mail', () => {
  expect(beforeIt).toEqual({ list: { mails: [], older: null }, mail: null })
})

test('keeps what arrives by SMTP: subject, both parts, headers, recipient', async () => {
  await send({ ...letter, id: 'one', to: 'Anna@example.ru' }, mailbox.url)
  const { mails } = await listMail({ recipient: 'anna@example.ru', before: null })
  expect(mails).toMatchObject([{ subject: letter.subject, recipients: ['anna@example.ru'] }])
  const mail = await findMail(mails[0]?.id ?? '')
  expect(mail).toMatchObject({ html: expect.stringContaining('<p>Привет, Анна</p>'), text: expect.stringContaining('Привет, Анна') })
  const headers = new Map(mail?.headers.map(({ name, value }) => [name.toLowerCase(), value]))
  expect(headers.get('message-id')).toBe('<one@bigio.ru>')
  expect(headers.get('auto-submitted')).toBe('auto-generated')
  expect(headers.has('list-unsubscribe')).toBe(false)
})

test('accepts a repeat and does not keep it twice', async () => {
  const twins = { ...letter, id: 'twin', to: 'twin@example.ru' }
  await Promise.all([send(twins, mailbox.url), send(twins, mailbox.url), send(twins, mailbox.url)])
  expect((await listMail({ recipient: 'twin@example.ru', before: null })).mails).toHaveLength(1)
})

test('a hostile address or subject stays one recipient and one header', async () => {
  await send({ ...letter, id: 'hostile', to: 'x@example.ru', subject: 'a\r\nBcc: victim@example.ru' }, mailbox.url)
  const { mails } = await listMail({ recipient: 'x@example.ru', before: null })
  expect(mails[0]?.recipients).toEqual(['x@example.ru'])
  expect((await findMail(mails[0]?.id ?? ''))?.headers.some(({ name }) => name.toLowerCase() === 'bcc')).toBe(false)
})

test('lists the newest first and goes on where the page ended', async () => {
  await owner.$executeRaw`
    insert into mailbox.mails (message_id, sender, recipients, subject, headers)
    select 'many-' || n, 'shop@example.ru', array['many@example.ru'], n::text, '[]' from generate_series(0, 51) n`
  const first = await listMail({ recipient: 'many@example.ru', before: null })
  expect(first.mails[0]?.subject).toBe('51')
  expect(first.mails).toHaveLength(50)
  const second = await listMail({ recipient: 'many@example.ru', before: first.older })
  expect(second.mails.map(({ subject }) => subject)).toEqual(['1', '0'])
  expect(second.older).toBeNull()
})

test('two mailboxes may open the same database at once', async () => {
  const both = await Promise.all([0, 0].map((port) => startMailbox({ port, databaseUrl: env.DATABASE_URL })))
  await Promise.all(both.map((each, n) => send({ ...letter, id: `both-${n}`, to: 'both@example.ru' }, each.url)))
  await Promise.all(both.map((each) => each.close()))
  expect((await listMail({ recipient: 'both@example.ru', before: null })).mails).toHaveLength(2)
})

test('fails as it is told to, as real servers do: for a while, for good, or late; then keeps what comes', async () => {
  const faults = plannedFaults<PostFault>()
  const troubled = await startMailbox({ port: 0, databaseUrl: env.DATABASE_URL, fault: () => faults.next() })
  const once = (id: string) => send({ ...letter, id, to: 'troubled@example.ru' }, troubled.url).then(() => 'kept', (error: unknown) => (isPermanent(error) ? 'refused' : 'again'))
  faults.plan({ kind: 'fail', delayMs: 0 }, 2)
  faults.plan({ kind: 'refuse', delayMs: 0 }, 1)
  faults.plan({ kind: 'delay', delayMs: 300 }, 1)
  expect([await once('t1'), await once('t2'), await once('t3')]).toEqual(['again', 'again', 'refused'])
  const began = performance.now()
  expect(await once('t4')).toBe('kept')
  expect(performance.now() - began).toBeGreaterThan(290)
  expect(await once('t5')).toBe('kept')
  expect((await listMail({ recipient: 'troubled@example.ru', before: null })).mails).toHaveLength(2)
  await troubled.close()
})
