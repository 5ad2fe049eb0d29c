import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { minutes, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { AccountMessageName } from '#lib/mail/account-message-names.ts'
import { findMail, listMail } from '#lib/mail/mailbox/queries.ts'
import { deliverMessage } from '#lib/messages/deliver-message.ts'
import { isProofCode, proofOfToken } from '#lib/proofs/proof-secret.ts'
import { listSms } from '#lib/sms/gateway/queries.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { queueForAccount, queueProofMessage } from '#lib/test-support/queue-proof-message.ts'
import { testPost } from '#lib/test-support/test-post.ts'

let running: Awaited<ReturnType<typeof testPost>>
beforeAll(async () => {
  running = await testPost()
})
afterAll(() => running.close())
afterEach(() => travel(0))

const by = (apiUrl?: string) => running.by(apiUrl)
const stateOf = (id: string) => db.outboxMessage.findUniqueOrThrow({ where: { id }, select: { state: true, attempts: true, error: true } })
const textsTo = async (recipient: string) => (await listSms({ recipient })).messages.map(({ text }) => text)

async function letterTo(recipient: string) {
  const { mails } = await listMail({ recipient, before: null })
  expect(mails).toHaveLength(1)
  return (await findMail(mails[0]?.id ?? ''))?.text ?? ''
}

test.each([
  ['register', 'confirm-contact'],
  ['confirm_contact', 'confirm-contact'],
  ['sign_in', 'sign-in'],
  ['release_contact', 'release-contact'],
] as const)('a proof of %s by e-mail: the code and the link that prove it, for fifteen minutes', async (purpose, template) => {
  const { id, proofId, recipient } = await queueProofMessage(purpose, template, 'email')
  await deliverMessage(id, by())
  const text = await letterTo(recipient)
  expect(isProofCode(proofId, /^\d{6}$/m.exec(text)?.[0] ?? '')).toBe(true)
  expect(proofOfToken(/^http:\/\/localhost:3000\/verify\/(\S+)$/m.exec(text)?.[1] ?? '')).toBe(proofId)
  expect(text).toContain('15\u00a0минут, до')
  expect(text).not.toContain(recipient)
})

test.each([
  ['register', 'confirm-contact'],
  ['confirm_contact', 'confirm-contact'],
  ['sign_in', 'sign-in'],
  ['release_contact', 'release-contact'],
] as const)('a proof of %s by SMS: the code that proves it', async (purpose, template) => {
  const { id, proofId, recipient } = await queueProofMessage(purpose, template, 'sms')
  await deliverMessage(id, by())
  await deliverMessage(id, by())
  const texts = await textsTo(recipient)
  expect(texts).toHaveLength(1)
  expect(isProofCode(proofId, /@localhost #(\d{6})$/.exec(texts[0] ?? '')?.[1] ?? '')).toBe(true)
  expect(await stateOf(id)).toEqual({ state: 'sent', attempts: 1, error: null })
})

test('a new password is set by a link of its own, by e-mail and by SMS', async () => {
  const letter = await queueProofMessage('reset_password', 'reset-password', 'email')
  const sms = await queueProofMessage('reset_password', 'reset-password', 'sms')
  await Promise.all([letter, sms].map(({ id }) => deliverMessage(id, by())))
  const words = [await letterTo(letter.recipient), (await textsTo(sms.recipient)).join('')]
  expect(words.map((text) => proofOfToken(/http:\/\/localhost:3000\/reset\/(\S+)/.exec(text)?.[1] ?? ''))).toEqual([letter.proofId, sms.proofId])
})

test('whoever has an account and registers again is told so, without a code', async () => {
  const { id, recipient } = await queueProofMessage('register', 'account-exists', 'email')
  await deliverMessage(id, by())
  const text = await letterTo(recipient)
  expect(text).toContain('http://localhost:3000/sign-in')
  expect(text).not.toMatch(/^\d{6}$|\/verify\//m)
})

test.each<[string, (proofId: string) => Promise<unknown>]>([
  ['was given', (id) => db.proof.update({ where: { id }, data: { provedAt: now() } })],
  ['has expired', async () => travel(minutes(15))],
  ['was killed by wrong codes', (id) => db.proof.update({ where: { id }, data: { tries: 5 } })],
])('a code whose proof %s is not sent any more, and not tried again', async (why, end) => {
  for (const channel of ['email', 'sms'] as const) {
    const { id, proofId, recipient } = await queueProofMessage('sign_in', 'sign-in', channel)
    await end(proofId)
    await deliverMessage(id, by())
    await deliverMessage(id, by())
    expect(await stateOf(id)).toEqual({ state: 'failed', attempts: 1, error: `not needed any more: the proof ${why}` })
    expect(await textsTo(recipient)).toEqual([])
    expect((await listMail({ recipient, before: null })).mails).toEqual([])
    travel(0)
  }
})

test('notices of the doors: what happened to this person, and nobody else', async () => {
  const [anna, boris] = [await makeCustomer(), await makeCustomer()]
  await db.session.update({ where: { id: anna.sessionId }, data: { country: 'RU', address: '203.0.113.7' } })
  const event = { personId: anna.personId, device: 'Safari, iPhone', address: '203.0.113.7', country: 'BY', happenedAt: new Date('2026-11-22T11:02:00Z') }
  const make = async (kind: string, detail?: string) =>
    (await db.securityEvent.create({ data: { ...event, kind, detail: detail ?? null }, select: { id: true } })).id
  const tell = (template: AccountMessageName, aboutId: string, { personId, email }: typeof anna) =>
    queueForAccount({ key: `${template}:${aboutId}:${personId}`, template, channel: 'email', recipient: email, basis: { personId }, aboutId })

  const ids = [
    await tell('new-sign-in', anna.sessionId, anna),
    await tell('password-changed', await make('password-changed'), anna),
    await tell('contact-changed', await make('contact-changed', 'mobile'), anna),
    await tell('second-factor-changed', await make('recovery-code-used'), anna),
  ]
  for (const id of ids) await deliverMessage(id, by())
  const { mails } = await listMail({ recipient: anna.email, before: null })
  expect(mails.map(({ subject }) => subject).reverse()).toEqual([
    'Вход с нового устройства', 'Пароль изменён', 'Добавлен номер телефона', 'Использован код восстановления',
  ])
  const texts = await Promise.all(mails.map(async ({ id }) => (await findMail(id))?.text ?? ''))
  expect(texts.at(-1)).toMatch(/Chrome, Windows[^]*Россия/)
  expect(texts[0]).toMatch(/15:02, 22\u00a0ноября[^]*Safari, iPhone[^]*Беларусь/)
  for (const text of texts) expect(text).not.toMatch(/203\.0\.113|Анна|Иванова|\+7/)

  const foreign = await tell('new-sign-in', anna.sessionId, boris)
  await deliverMessage(foreign, by())
  expect(await stateOf(foreign)).toMatchObject({ state: 'failed', attempts: 1 })
})
