import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { now } from '#lib/clock/clock.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { db } from '#lib/db/db.ts'
import { dispatcher } from '#lib/db/dispatcher.ts'
import { releaseMessages } from '#lib/messages/release-messages.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { someEmail, visit } from '#lib/test-support/consent.ts'
import { giveLot, makeNoticedContact, makeNoticedMember } from '#lib/test-support/make-noticed-member.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeRecipient } from '#lib/test-support/make-recipient.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { leaveProgramme } from '../members/leave-programme.ts'
import { tellEarned } from './tell-earned.ts'

/** As `deliverMessage` takes it. */
async function hand(id: string): Promise<string> {
  await dispatcher.outboxMessage.updateMany({ where: { id, state: 'queued' }, data: { state: 'handed', handedAt: now(), attempts: { increment: 1 } } })
  return stateOf(id)
}

const stateOf = async (id: string) => (await db.outboxMessage.findUniqueOrThrow({ where: { id }, select: { state: true } })).state
const withdraw = (personId: string) =>
  db.$transaction((tx) => withdrawConsents(tx, { personId, cells: [{ purpose: 'bonus-notices', channel: 'email' }], evidence: visit('/account/communications'), point: 'communications' }))

async function queued(memberId: string): Promise<string> {
  const lotId = await giveLot(memberId, 389)
  await db.$transaction((tx) => tellEarned(tx, lotId))
  return (await db.outboxMessage.findFirstOrThrow({ where: { aboutId: lotId }, select: { id: true } })).id
}

describe('a notice goes to whoever agreed to it, by that channel and no other §4.1.7 §4.1.11', () => {
  test('nobody who has only joined is written to', async () => {
    const { memberId } = await makeNoticedMember({ channels: [] })
    const lotId = await giveLot(memberId, 200)
    expect(await db.$transaction((tx) => tellEarned(tx, lotId))).toBe(0)
  })

  test('by e-mail, by SMS, or by both; a fact is told once', async () => {
    const { memberId, email, mobile } = await makeNoticedMember({ channels: ['email', 'sms'] })
    const lotId = await giveLot(memberId, 200)
    expect([await db.$transaction((tx) => tellEarned(tx, lotId)), await db.$transaction((tx) => tellEarned(tx, lotId))]).toEqual([2, 0])
    const told = await db.outboxMessage.findMany({ where: { bonusMemberId: memberId }, orderBy: { channel: 'asc' }, select: { class: true, recipient: true, template: true } })
    expect(told).toEqual([email, mobile].map((recipient) => ({ class: 'service', recipient, template: 'bonus-earned' })))
  })

  test('of a member without an account at the contact they joined with', async () => {
    const email = someEmail()
    expect(await hand(await queued(await makeNoticedContact(email)))).toBe('handed')
  })
})

describe('the database asks for the consent in the statement that hands over, whatever the code above does §4.1.7', () => {
  test('a living consent lets it pass', async () => {
    const { memberId } = await makeNoticedMember()
    expect(await hand(await queued(memberId))).toBe('handed')
  })

  test('a withdrawal ends what waits in its own transaction', async () => {
    const { memberId, personId } = await makeNoticedMember()
    const id = await queued(memberId)
    await db.$transaction(async (tx) => {
      await withdrawConsents(tx, { personId, cells: 'all', evidence: visit(), point: 'communications' })
      expect(await tx.outboxMessage.findUniqueOrThrow({ where: { id }, select: { state: true, error: true } })).toEqual({ state: 'cancelled', error: 'the consent to notices of bonuses has ended' })
    })
    expect(await hand(id)).toBe('cancelled')
  })

  test('a withdrawal under way is not overtaken, and nobody waits for it', async () => {
    const { memberId, personId } = await makeNoticedMember()
    const id = await queued(memberId)
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT FROM consent_current c JOIN subjects s ON s.id = c.subject_id WHERE s.person_id = ${personId}::uuid FOR UPDATE`
      expect(await hand(id)).toBe('queued')
    })
    await withdraw(personId)
    expect(await stateOf(id)).toBe('cancelled')
  })

  test('a consent that ended without this row, as a copy of an older database might say, is no consent', async () => {
    const { memberId, personId } = await makeNoticedMember()
    await withdraw(personId)
    const position = await db.consentEvent.findFirstOrThrow({ where: { subject: { personId }, kind: 'confirmed' }, select: { position: true } })
    expect(await hand(await insert({ memberId, consentPosition: position.position }))).toBe('cancelled')
  })

  test.each(['ads', 'news-offers'] as const)('a consent to %s is no consent to notices', async (purpose) => {
    const { memberId, personId } = await makeNoticedMember({ channels: [] })
    const { position } = await makeRecipient({ cell: { purpose, channel: 'email' }, personId })
    expect(await hand(await insert({ memberId, consentPosition: position }))).toBe('cancelled')
  })

  test('nor is somebody else\'s, nor one by another channel', async () => {
    const { memberId } = await makeNoticedMember({ channels: [] })
    const other = await makeRecipient({ cell: { purpose: 'bonus-notices', channel: 'email' } })
    expect(await hand(await insert({ memberId, consentPosition: other.position }))).toBe('cancelled')
    const { memberId: texted, personId } = await makeNoticedMember({ channels: ['sms'] })
    const { position } = await db.consentEvent.findFirstOrThrow({ where: { subject: { personId }, kind: 'confirmed' }, select: { position: true } })
    expect(await hand(await insert({ memberId: texted, consentPosition: position }))).toBe('cancelled')
  })

  test('a contact member is written to at that contact alone', async () => {
    const email = someEmail()
    const memberId = await makeNoticedContact(email)
    const { position } = await db.consentEvent.findFirstOrThrow({ where: { kind: 'confirmed' }, orderBy: { position: 'desc' }, select: { position: true } })
    expect(await hand(await insert({ memberId, consentPosition: position, recipient: someEmail() }))).toBe('cancelled')
    expect(await hand(await insert({ memberId, consentPosition: position, recipient: email }))).toBe('handed')
  })

  test('who has left is told nothing more', async () => {
    const { memberId } = await makeNoticedMember()
    const id = await queued(memberId)
    await db.$transaction((tx) => leaveProgramme(tx, memberId, now()))
    expect(await stateOf(id)).toBe('cancelled')
  })

  test('a block lets it wait, and a withdrawal meanwhile ends it for good §6.2.4', async () => {
    const { memberId, personId } = await makeNoticedMember()
    const id = await queued(memberId)
    const blockId = await db.$transaction(async (tx) => blockSubject(tx, { subjectId: await subjectOfPerson(tx, personId), cause: 'проверка' }))
    expect(await hand(id)).toBe('blocked')
    await withdraw(personId)
    await db.$transaction(async (tx) => {
      await tx.block.update({ where: { id: blockId }, data: { endedAt: now(), decision: 'закончена' } })
      await releaseMessages(tx)
    })
    expect(await stateOf(id)).toBe('cancelled')
  })
})

describe('a notice has this basis and no other §4.1.7', () => {
  test('none goes by the account, none as a legal message, and no other message goes by the membership', async () => {
    const { memberId, personId } = await makeNoticedMember()
    const position = (await db.consentEvent.findFirstOrThrow({ where: { subject: { personId }, kind: 'confirmed' }, select: { position: true } })).position
    const row = { key: randomUUID(), class: 'service', channel: 'email', template: 'bonus-earned', recipient: someEmail() } as const
    const notice = { ...row, bonusMemberId: memberId, consentPosition: position }
    for (const wrong of [{ ...row, personId }, { ...notice, template: 'sign-in' }, { ...notice, class: 'legal' as const }, { ...row, bonusMemberId: memberId }, { ...notice, personId }]) {
      await expect(db.outboxMessage.create({ data: wrong })).rejects.toThrow(/outbox_messages_(bonus|basis)/)
    }
  })

  test('for whom it was written stays so', async () => {
    const { memberId } = await makeNoticedMember()
    const id = await queued(memberId)
    await expect(db.$executeRaw`UPDATE outbox_messages SET recipient = ${someEmail()} WHERE id = ${id}::uuid`).rejects.toThrow('a notice stays for whom it was written')
  })
})

test('points of somebody whose data are blocked are not spent §6.2.4 §4.1.11', async () => {
  const { memberId, personId } = await makeNoticedMember()
  const lotId = await giveLot(memberId, 100)
  const { id: orderId } = await makeOrder({ variantId: (await makeVariant()).id }, 'online', personId)
  const spend = () => db.$executeRaw`INSERT INTO bonus_entries (member_id, lot_id, kind, points, order_id, happened_at) VALUES (${memberId}::uuid, ${lotId}::uuid, 'redeem', -10, ${orderId}::uuid, ${now()})`
  await db.$transaction(async (tx) => blockSubject(tx, { subjectId: await subjectOfPerson(tx, personId), cause: 'проверка' }))
  await expect(spend()).rejects.toThrow('points of somebody whose data are blocked are not spent')
})

/** A row as somebody might write it past `queueNotice`. */
async function insert({ memberId, consentPosition, recipient = someEmail() }: { memberId: string; consentPosition: bigint; recipient?: string }): Promise<string> {
  const data = { key: randomUUID(), class: 'service', channel: 'email', template: 'bonus-earned', recipient, bonusMemberId: memberId, consentPosition } as const
  return (await db.outboxMessage.create({ data, select: { id: true } })).id
}
