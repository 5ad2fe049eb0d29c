import { randomBytes } from 'node:crypto'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { givePoints } from './give-points.ts'
import { makeCustomer } from './make-customer.ts'
import { consent } from './make-recipient.ts'

/** A customer in the bonus programme who has agreed to notices of it by these channels. */
export async function makeNoticedMember({ channels = ['email'], joinedAt = now() }: { channels?: readonly ('email' | 'sms')[]; joinedAt?: Date } = {}) {
  const customer = await makeCustomer()
  const { personId, email, mobile } = customer
  const { id: memberId } = await db.bonusMember.create({ data: { personId, joinedAt, rulesNumber: 1, referralCode: newCode() }, select: { id: true } })
  for (const channel of channels) await agreeToNotices(channel, channel === 'email' ? email : mobile, personId)
  return { ...customer, memberId }
}

/** Somebody without an account who takes part by an e-mail and has agreed to notices at it. */
export async function makeNoticedContact(email: string): Promise<string> {
  const { id } = await db.bonusMember.create({ data: { channel: 'email', contact: email, joinedAt: now(), rulesNumber: 1, referralCode: newCode() }, select: { id: true } })
  await agreeToNotices('email', email, null)
  return id
}

/** A confirmed consent to notices of bonuses at a contact, without the letters between. Answers whose it is. */
export async function agreeToNotices(channel: 'email' | 'sms', value: string, personId: string | null): Promise<string> {
  return db.$transaction(async (tx) => {
    const subjectId = await subjectOfContact(tx, { channel, value }, personId)
    await consent(tx, subjectId, contactHash(channel, value), { purpose: 'bonus-notices', channel }, ['granted', 'confirmed'])
    return subjectId
  })
}

/** Points that a member was given for a recommendation; they end in so many days. */
export async function giveLot(memberId: string, points: number, { inDays = 365, at = now() }: { inDays?: number; at?: Date } = {}): Promise<string> {
  return givePoints(memberId, points, { inDays, at })
}

const newCode = (): string => randomBytes(6).toString('hex').toUpperCase()
