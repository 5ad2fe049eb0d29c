import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { queueAccountMessage } from '#lib/messages/queue-account-message.ts'
import { correctContact } from '#lib/orders/correct-contact.ts'
import type { UsedProof } from '#lib/proofs/use-proof.ts'
import { confirmContact } from './confirm-contact.ts'
import { channelOf, kindOf } from './contact-channel.ts'
import { purposeOf } from './find-contact-change.ts'
import { lockPerson } from './lock-person.ts'
import type { DoorKind } from './types.ts'

/**
 * One side of a change of contact was just proved, in this transaction. With the last one the contact is replaced, open orders
 * are corrected (6.1.2), and whoever held the account before is told at the old contact. Refusals `change-gone` when it expired
 * or rests on a contact that is no longer the person's, `contact-taken` to who has proved both.
 */
export async function confirmChangeHalf(
  tx: Transaction,
  { channel, personId, changeId }: Pick<UsedProof, 'channel' | 'personId' | 'changeId'>,
): Promise<'waiting' | 'changed'> {
  if (personId === null || changeId === null || channel === null) throw new Refusal('change-gone')
  await lockPerson(tx, personId)
  const halves = await tx.proof.findMany({
    where: { personId, changeId, channel },
    select: { id: true, purpose: true, contact: true, provedAt: true, expiresAt: true },
  })
  const old = halves.find(({ purpose }) => purpose === purposeOf.old)
  const confirm = halves.find(({ purpose }) => purpose === purposeOf.new)
  const kind = kindOf(channel)
  const before = await tx.contactPoint.findUnique({ where: { personId_kind: { personId, kind } }, select: { value: true, verifiedAt: true } })
  const agrees = before?.verifiedAt ? before.value : null
  const moment = now()
  if (!confirm?.contact || agrees !== (old?.contact ?? null) || halves.some(({ expiresAt }) => expiresAt <= moment)) throw new Refusal('change-gone')
  if (halves.some(({ provedAt }) => provedAt === null)) return 'waiting'

  await confirmContact(tx, { personId, kind, value: confirm.contact, proofId: confirm.id, source: 'portal' })
  if (before) await correctContact(tx, personId, { field: kind === 'email' ? 'email' : 'phone', before: before.value, after: confirm.contact })
  await tell(tx, personId, kind, agrees)
  return 'changed'
}

/** The old contact, or the other one when there was none: nobody gets a new key to an account in silence. */
async function tell(tx: Transaction, personId: string, kind: DoorKind, old: string | null): Promise<void> {
  const event = await tx.securityEvent.create({ data: { personId, kind: 'contact-changed', detail: kind, happenedAt: now() }, select: { id: true } })
  const other: DoorKind = kind === 'email' ? 'mobile' : 'email'
  const told = old === null ? await tx.contactPoint.findFirst({ where: { personId, kind: other, verifiedAt: { not: null } }, select: { value: true } }) : { value: old }
  if (!told) return
  await queueAccountMessage(tx, {
    key: `contact-changed:${event.id}`,
    template: 'contact-changed',
    channel: channelOf(old === null ? other : kind),
    recipient: told.value,
    basis: { personId },
    aboutId: event.id,
  })
}
