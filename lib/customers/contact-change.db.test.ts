import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { minutes, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { proofCode } from '#lib/proofs/proof-secret.ts'
import { useProof } from '#lib/proofs/use-proof.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { cancelContactChange } from './cancel-contact-change.ts'
import { confirmChangeHalf } from './confirm-change-half.ts'
import { enterContactCode } from './enter-contact-code.ts'
import { findContactChange } from './find-contact-change.ts'
import { getContact, getContactChange } from './queries.ts'
import { resendContactCode } from './resend-contact-code.ts'
import { startContactChange } from './start-contact-change.ts'
import type { Half } from './types.ts'

type Somebody = Awaited<ReturnType<typeof makeCustomer>>
let anna: Somebody
let boris: Somebody
beforeEach(async () => {
  ;[anna, boris] = await Promise.all([makeCustomer(), makeCustomer()])
  await db.rateLimit.deleteMany()
})
afterEach(() => travel(0))

let serial = 0
const fresh = () => `fresh${(serial += 1)}@example.ru`
const start = (value: string, who = anna) => startContactChange(who.personId, { kind: 'email', value })
const cancel = (who = anna) => db.$transaction((tx) => cancelContactChange(tx, who.personId, 'email'))

async function proofOf(half: Half, who = anna): Promise<string> {
  const change = await findContactChange(db, who.personId, 'email')
  return change?.[half]?.id ?? ''
}

async function enter(half: Half, who = anna) {
  return enterContactCode(who.personId, { kind: 'email', half, code: proofCode(await proofOf(half, who)) })
}

async function openLink(proofId: string, purpose: 'release_contact' | 'confirm_contact') {
  return db.$transaction(async (tx) => confirmChangeHalf(tx, await useProof(tx, proofId, purpose)))
}

describe('an e-mail is changed', () => {
  test('once old and new have agreed, in whatever order', async () => {
    for (const [first, last] of [['old', 'new'], ['new', 'old']] as const) {
      const before = await getContact(anna.personId, 'email')
      const value = fresh()
      await start(value)
      expect(await getContactChange(anna.personId, 'email')).toMatchObject({ from: before?.value, to: value, oldProved: false, newProved: false, expired: false })
      expect(await enter(first)).toBe('waiting')
      expect((await getContact(anna.personId, 'email'))?.value).toBe(before?.value)
      expect(await enter(last)).toBe('changed')
      expect(await getContact(anna.personId, 'email')).toMatchObject({ value, verifiedAt: expect.any(Date) })
      expect(await getContactChange(anna.personId, 'email')).toBeNull()
    }
  })

  test('by links as well as by codes', async () => {
    const value = fresh()
    await start(value)
    expect(await openLink(await proofOf('old'), 'release_contact')).toBe('waiting')
    expect(await openLink(await proofOf('new'), 'confirm_contact')).toBe('changed')
    expect((await getContact(anna.personId, 'email'))?.value).toBe(value)
  })

  test('by both halves at once, once', async () => {
    const value = fresh()
    await start(value)
    const [old, confirm] = [await proofOf('old'), await proofOf('new')]
    expect((await Promise.all([openLink(old, 'release_contact'), openLink(confirm, 'confirm_contact')])).toSorted()).toEqual(['changed', 'waiting'])
    expect(await db.dataChange.count({ where: { personId: anna.personId } })).toBe(1)
  })

  test('with history, a security event, a letter to the old one; open orders follow, sessions stay §6.1.2 §4.1.5', async () => {
    const { id: variantId } = await makeVariant()
    const order = await makeOrder({ variantId })
    await db.order.update({ where: { id: order.id }, data: { email: anna.email } })
    await db.order.update({ where: { id: order.id }, data: { personId: anna.personId } })
    const value = fresh()
    await start(value)
    await enter('new')
    await enter('old')
    const event = await db.securityEvent.findFirstOrThrow({ where: { personId: anna.personId } })
    expect(event).toMatchObject({ kind: 'contact-changed', detail: 'email' })
    expect(await db.outboxMessage.findMany({ where: { personId: anna.personId } })).toMatchObject([
      { template: 'contact-changed', channel: 'email', recipient: anna.email, aboutId: event.id, class: 'service' },
    ])
    expect(await db.dataChange.findMany({ where: { personId: anna.personId } })).toMatchObject([{ field: 'email', before: anna.email, after: value, source: 'portal' }])
    expect(await db.order.findUniqueOrThrow({ where: { id: order.id } })).toMatchObject({ email: value })
    expect(await db.session.findUniqueOrThrow({ where: { id: anna.sessionId } })).toMatchObject({ revokedAt: null })
  })

  test('and the missing one is added by its own proof alone; the other contact is told', async () => {
    await db.contactPoint.deleteMany({ where: { personId: anna.personId, kind: 'mobile' } })
    await startContactChange(anna.personId, { kind: 'mobile', value: '+79170000077' })
    const change = await findContactChange(db, anna.personId, 'mobile')
    expect(change?.old).toBeNull()
    expect(await enterContactCode(anna.personId, { kind: 'mobile', half: 'new', code: proofCode(change?.new.id ?? '') })).toBe('changed')
    expect(await db.outboxMessage.findMany({ where: { personId: anna.personId } })).toMatchObject([{ template: 'contact-changed', recipient: anna.email }])
  })
})

describe('somebody else', () => {
  test('holds the new one: told only to who has proved both, and nothing changes', async () => {
    await start(boris.email)
    expect(await enter('new')).toBe('waiting')
    await expect(enter('old')).rejects.toMatchObject({ code: 'contact-taken' })
    expect((await getContact(anna.personId, 'email'))?.value).toBe(anna.email)
    expect((await getContact(boris.personId, 'email'))?.value).toBe(boris.email)
  })

  test('proves the same new one at once: exactly one wins, the other is told', async () => {
    const value = fresh()
    const people = [anna, boris, await makeCustomer()]
    for (const who of people) {
      await start(value, who)
      await enter('old', who)
    }
    const results = await Promise.allSettled(people.map((who) => enter('new', who)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'contact-taken' })
    expect(await db.contactPoint.count({ where: { value } })).toBe(1)
  })

  test('cannot finish, cancel or see my change', async () => {
    await start(fresh())
    const code = proofCode(await proofOf('new'))
    await expect(enterContactCode(boris.personId, { kind: 'email', half: 'new', code })).rejects.toMatchObject({ code: 'change-gone' })
    await cancel(boris)
    expect(await getContactChange(boris.personId, 'email')).toBeNull()
    expect(await getContactChange(anna.personId, 'email')).not.toBeNull()
  })

  test('has a code of their own, which proves nothing here', async () => {
    await start(fresh())
    await start(fresh(), boris)
    const code = proofCode(await proofOf('new', boris))
    await expect(enterContactCode(anna.personId, { kind: 'email', half: 'new', code })).rejects.toMatchObject({ code: 'code-wrong' })
  })
})

describe('refused is', () => {
  test('the contact one has', async () => {
    await expect(start(anna.email)).rejects.toMatchObject({ code: 'contact-same' })
  })

  test('the code of the other half, of a change that was cancelled, replaced or used', async () => {
    await start(fresh())
    const old = await proofOf('old')
    await expect(enterContactCode(anna.personId, { kind: 'email', half: 'new', code: proofCode(old) })).rejects.toMatchObject({ code: 'code-wrong' })
    await start(fresh())
    await expect(openLink(old, 'release_contact')).rejects.toMatchObject({ code: 'code-dead' })
    const used = await proofOf('old')
    await enter('old')
    await expect(openLink(used, 'release_contact')).rejects.toMatchObject({ code: 'code-dead' })
    await cancel()
    await expect(enter('new')).rejects.toMatchObject({ code: 'change-gone' })
    expect((await getContact(anna.personId, 'email'))?.value).toBe(anna.email)
  })

  test('a proof of this change that was asked for another purpose', async () => {
    await start(fresh())
    await expect(openLink(await proofOf('new'), 'release_contact')).rejects.toMatchObject({ code: 'code-dead' })
  })

  test('everything after an hour; the page says so and a new start is clean', async () => {
    await start(fresh())
    await enter('old')
    const confirm = await proofOf('new')
    travel(minutes(61))
    expect(await getContactChange(anna.personId, 'email')).toMatchObject({ expired: true })
    await expect(openLink(confirm, 'confirm_contact')).rejects.toMatchObject({ code: 'code-dead' })
    await expect(enter('new')).rejects.toMatchObject({ code: 'change-gone' })
    await expect(resendContactCode(anna.personId, { kind: 'email', half: 'new' })).rejects.toMatchObject({ code: 'change-gone' })
    await start(fresh())
    expect(await getContactChange(anna.personId, 'email')).toMatchObject({ expired: false, oldProved: false })
  })

  test('an agreement older than an hour, even if the other code was sent anew', async () => {
    await start(fresh())
    await enter('old')
    travel(minutes(50))
    await resendContactCode(anna.personId, { kind: 'email', half: 'new' })
    travel(minutes(70))
    await expect(openLink(await proofOf('new'), 'confirm_contact')).rejects.toMatchObject({ code: 'change-gone' })
  })

  test('a change that rests on a contact that is no longer there', async () => {
    await start(fresh())
    await enter('new')
    await db.contactPoint.update({ where: { personId_kind: { personId: anna.personId, kind: 'email' } }, data: { value: fresh(), verifiedAt: new Date(1) } })
    await expect(enter('old')).rejects.toMatchObject({ code: 'change-gone' })
  })
})

describe('sending', () => {
  test('again kills the code before', async () => {
    await start(fresh())
    const before = await proofOf('new')
    await resendContactCode(anna.personId, { kind: 'email', half: 'new' })
    expect(await proofOf('new')).not.toBe(before)
    await expect(openLink(before, 'confirm_contact')).rejects.toMatchObject({ code: 'code-dead' })
    await enter('old')
    expect(await enter('new')).toBe('changed')
  })

  test('to a half that is proved already is refused', async () => {
    await start(fresh())
    await enter('old')
    await expect(resendContactCode(anna.personId, { kind: 'email', half: 'old' })).rejects.toMatchObject({ code: 'change-gone' })
  })

  test('to strangers has a bound by person, to one contact a bound by contact', async () => {
    await db.contactPoint.deleteMany({ where: { personId: anna.personId, kind: 'mobile' } })
    const text = (n: number) => startContactChange(anna.personId, { kind: 'mobile', value: `+7917000${1000 + n}` })
    for (let n = 0; n < 10; n += 1) await text(n)
    await expect(text(10)).rejects.toMatchObject({ code: 'too-many-tries', fields: { minutes: expect.stringMatching(/^\d+$/) } })

    const others = await Promise.all(Array.from({ length: 6 }, () => makeCustomer()))
    const results = await Promise.allSettled(others.map((who) => start('victim@example.ru', who)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  })

  test('two starts at once leave one change', async () => {
    await Promise.allSettled([start(fresh()), start(fresh()), start(fresh())])
    expect(await db.proof.groupBy({ by: ['changeId'], where: { personId: anna.personId } })).toHaveLength(1)
  })

  test('wrong codes are counted', async () => {
    await start(fresh())
    const wrong = () => enterContactCode(anna.personId, { kind: 'email', half: 'new', code: '000000' })
    const codes = await Promise.all(Array.from({ length: 8 }, () => wrong().then(() => 'none', (error: { code: string }) => error.code)))
    expect(codes.filter((code) => code === 'code-wrong')).toHaveLength(5)
    expect(codes.filter((code) => code === 'code-dead')).toHaveLength(3)
  })
})
