import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { days, minutes, now, travel } from '#lib/clock/clock.ts'
import { appendEvents } from '#lib/consent/append-events.ts'
import { owner as db } from '#lib/test-support/owner.ts'
import { composeAccountMail } from '#lib/accounts/compose-account-message.ts'
import { NotNeeded } from '#lib/messages/not-needed.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { subjectKey } from '#lib/subjects/subject-key.ts'
import { makeCanary } from '#lib/test-support/make-canary.ts'
import { makeCustomer, makeSession } from '#lib/test-support/make-customer.ts'
import { makeCart } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { logLines } from './destruction/act.ts'
import { carryOutDestruction } from './destruction/carry-out.ts'
import { retentionRules } from './retention-rules.ts'
import { runRetention } from './run-retention.ts'

// What these tests travel back to has a policy in force.
beforeAll(async () => {
  await db.$executeRaw`ALTER TABLE document_versions DISABLE TRIGGER USER`
  await db.$executeRaw`UPDATE document_versions SET published_at = published_at - interval '9 years', effective_from = effective_from - interval '9 years'`
  await db.$executeRaw`ALTER TABLE document_versions ENABLE TRIGGER USER`
})
afterEach(() => travel(0))

const only = (code: string) => runRetention(retentionRules.filter((rule) => rule.code === code))
const YEAR = days(365)
/** Makes what is there old: the clock of the database does not travel. */
const age = (sql: string) => db.$executeRawUnsafe(sql)

describe('terms §5.1', () => {
  test("a guest's cart goes after thirty days, not sooner; every run says what each rule did", async () => {
    const variant = await makeVariant()
    const cart = await makeCart({ variantId: variant.id })
    travel(days(29))
    await runRetention()
    expect(await db.cart.count({ where: { id: cart } })).toBe(1)
    travel(days(30) + minutes(1))
    const done = await runRetention()
    expect(done['guest-carts']).toBe(1)
    expect(await db.cart.count({ where: { id: cart } })).toBe(0)
    expect(Object.keys(done)).toEqual(retentionRules.map(({ code }) => code))
    expect(await db.retentionRun.findFirst({ where: { rule: 'guest-carts', rows: 1 } })).toMatchObject({ actNumber: null })
    await expect(db.$executeRaw`UPDATE retention_runs SET rows = 0`).rejects.toThrow()
  })

  test('addresses of the network after thirty days, with an act and its log that name nobody §3.3.2', async () => {
    const anna = await makeCustomer()
    await db.securityEvent.create({ data: { personId: anna.personId, kind: 'signed-in', address: '203.0.113.7', happenedAt: now() } })
    travel(days(30) + minutes(1))
    expect((await only('network')).network).toBeGreaterThan(0)
    const { actNumber } = await db.retentionRun.findFirstOrThrow({ where: { rule: 'network', rows: { gt: 0 } }, orderBy: { ranAt: 'desc' } })
    const act = await db.destructionAct.findUniqueOrThrow({ where: { number: actNumber ?? 0 } })
    expect(act).toMatchObject({ about: 'правило network', destructionId: null, cause: expect.stringContaining('30 дней') })
    expect(logLines.parse(act.log)).toMatchObject([{ table: 'security_events', action: 'обезличено' }])
    expect(JSON.stringify(act)).not.toContain(anna.personId)
  })

  test('an order forgets its buyer five years after its last event, and keeps amounts and lines', async () => {
    const anna = await makeCanary()
    const order = () => db.order.findUniqueOrThrow({ where: { id: anna.paid.id }, include: { lines: true, events: true } })
    const before = await order()
    await age(`ALTER TABLE order_events DISABLE TRIGGER USER`)
    await age(`UPDATE orders SET placed_at = placed_at - interval '1800 days'`)
    await age(`UPDATE order_events SET happened_at = happened_at - interval '1740 days'`)
    await age(`ALTER TABLE order_events ENABLE TRIGGER USER`)
    expect((await only('orders')).orders).toBe(0)
    travel(days(20))
    expect((await only('orders')).orders).toBe(0)
    travel(0)
    await age(`ALTER TABLE order_events DISABLE TRIGGER USER`)
    await age(`UPDATE orders SET placed_at = placed_at - interval '90 days'`)
    await age(`UPDATE order_events SET happened_at = happened_at - interval '90 days'`)
    await age(`ALTER TABLE order_events ENABLE TRIGGER USER`)
    await db.webhookEvent.create({ data: { provider: 'yookassa', event: 'payment.succeeded', objectId: randomUUID(), receivedAt: new Date(now().getTime() - 6 * YEAR) } })
    expect((await only('orders')).orders).toBeGreaterThan(0)
    expect(await db.webhookEvent.count()).toBe(0)
    const after = await order()
    expect(after).toMatchObject({ surname: '—', email: 'destroyed@invalid', personId: null, total: before.total, number: before.number })
    expect(after.lines).toEqual(before.lines)
    expect(JSON.stringify(after)).not.toMatch(new RegExp(Object.values(anna.traces).join('|')))
    expect(await db.person.count({ where: { id: anna.personId } })).toBe(1)
  })

  test('letters a year after, requests three years after the answer, with the words and where it went', async () => {
    const anna = await makeCanary()
    const request = await db.subjectRequest.findFirstOrThrow({ where: { personId: anna.personId } })
    expect(request.text).toContain(anna.traces.surname)
    expect(await db.outboxMessage.count({ where: { requestId: request.id } })).toBeGreaterThan(0)
    travel(YEAR)
    await only('messages')
    expect(await db.outboxMessage.count({ where: { requestId: request.id } })).toBe(0)
    await only('appeals')
    expect((await db.subjectRequest.findUniqueOrThrow({ where: { id: request.id } })).text).toBe(request.text)
    travel(3 * YEAR)
    await only('appeals')
    expect(await db.subjectRequest.findUniqueOrThrow({ where: { id: request.id } })).toMatchObject({ number: request.number, text: null, answer: null, replyTo: null, state: 'answered' })
  })

  test('the proof of a consent three years after its end; who is known by nothing else loses key and contacts, and the chain stays', async () => {
    const email = `${randomUUID()}@example.ru`
    const { subjectId } = await subscriber(email)
    const hashes = await chain(subjectId)
    travel(4 * YEAR)
    await only('consents')
    expect(await db.subjectKey.count({ where: { subjectId } })).toBe(1)
    travel(0)
    await db.$transaction((tx) => appendEvents(tx, subjectId, [{ purpose: 'ads', channel: 'email', kind: 'withdrawn', contactHash: contactHash('email', email), evidence: { form: 'communications' } }]))
    travel(3 * YEAR - days(1))
    await only('consents')
    expect(await db.consentEvidence.count({ where: { event: { subjectId } } })).toBe(2)
    travel(3 * YEAR + days(1))
    await only('consents')
    expect(await db.consentEvidence.count({ where: { event: { subjectId } } })).toBe(0)
    expect(await db.subjectContact.count({ where: { subjectId } })).toBe(0)
    expect(await db.$transaction((tx) => subjectKey(tx, subjectId))).toBeNull()
    expect((await chain(subjectId)).slice(0, 1)).toEqual(hashes)
  })

  test('the register of transfers, acts and decisions three years after', async () => {
    const anna = await makeCustomer()
    await db.transfer.create({ data: { recipientCode: 'mail', purpose: 'account', basis: 'contract', fields: ['email'], personId: anna.personId, payloadHash: 'a'.repeat(64), startedAt: new Date(now().getTime() - 3 * YEAR - days(2)) } })
    const { id: fresh } = await db.transfer.create({ data: { recipientCode: 'mail', purpose: 'account', basis: 'contract', fields: ['email'], personId: anna.personId, payloadHash: 'a'.repeat(64), startedAt: now() } })
    await expect(db.$executeRaw`DELETE FROM transfers WHERE id = ${fresh}::uuid`).rejects.toThrow()
    expect((await only('transfers')).transfers).toBe(1)
    expect((await only('acts')).acts).toBe(0)
    expect((await only('journal')).journal).toBe(0)
  })
})

describe('an account nobody uses §5.1', () => {
  const idle = async () => {
    const anna = await makeCustomer()
    await age(`UPDATE accounts SET created_at = created_at - interval '1100 days' WHERE person_id = '${anna.personId}'`)
    await age(`UPDATE sessions SET last_seen_at = last_seen_at - interval '1066 days', created_at = created_at - interval '1066 days' WHERE person_id = '${anna.personId}'`)
    await only('sessions')
    return anna
  }
  const letter = (personId: string) => db.outboxMessage.findFirst({ where: { personId, template: 'account-idle' } })

  test('is told thirty days before, goes after three years and the seven days', async () => {
    const anna = await idle()
    expect(await db.account.findUniqueOrThrow({ where: { personId: anna.personId } })).toMatchObject({ lastUsedAt: expect.any(Date) })
    await only('idle-accounts')
    expect(await letter(anna.personId)).toMatchObject({ recipient: anna.email })
    await only('idle-accounts')
    expect(await db.outboxMessage.count({ where: { personId: anna.personId, template: 'account-idle' } })).toBe(1)
    await age(`UPDATE accounts SET last_used_at = last_used_at - interval '31 days', idle_notice_at = idle_notice_at - interval '31 days' WHERE person_id = '${anna.personId}'`)
    await only('idle-accounts')
    const planned = await db.destruction.findFirstOrThrow({ where: { subject: { personId: anna.personId } } })
    expect(planned).toMatchObject({ cause: 'аккаунтом не пользовались 3 года', requestId: null })
    await age('ALTER TABLE destructions DISABLE TRIGGER USER')
    await age(`UPDATE destructions SET planned_at = planned_at - interval '8 days', run_at = run_at - interval '8 days' WHERE id = '${planned.id}'`)
    await age('ALTER TABLE destructions ENABLE TRIGGER USER')
    await carryOutDestruction(planned.id)
    expect(await carryOutDestruction(planned.id)).toBe('done')
    expect(await db.person.count({ where: { id: anna.personId } })).toBe(0)
  })

  test('stays when somebody comes back, also in the last seven days', async () => {
    const anna = await idle()
    await only('idle-accounts')
    const message = await letter(anna.personId)
    await makeSession(anna)
    if (message) await expect(composeAccountMail({ ...message, incidentId: null, bonusMemberId: null, applicationId: null, questionId: null, consentPosition: null })).rejects.toThrow(NotNeeded)
    await only('sessions')
    await age(`UPDATE accounts SET idle_notice_at = idle_notice_at - interval '31 days' WHERE person_id = '${anna.personId}'`)
    await only('idle-accounts')
    expect(await db.destruction.count({ where: { subject: { personId: anna.personId } } })).toBe(0)
  })
})

async function subscriber(email: string) {
  return db.$transaction(async (tx) => {
    const subjectId = await subjectOfContact(tx, { channel: 'email', value: email })
    const { id: textVersionId } = await tx.documentVersion.findFirstOrThrow({ where: { document: { code: 'consent/ads/email' }, state: 'published' }, select: { id: true } })
    await appendEvents(tx, subjectId, [{ textVersionId, purpose: 'ads', channel: 'email', kind: 'granted', contactHash: contactHash('email', email), evidence: { form: 'newsletter' } }])
    return { subjectId }
  })
}

const chain = async (subjectId: string) => (await db.consentEvent.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' }, select: { hash: true } })).map(({ hash }) => hash)
