import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { adoptContact, changeContact } from '#lib/consent/change-contact.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { DataSource } from '#lib/db/generated/enums.ts'
import { tellOfEnd } from '#lib/careers/tell-of-end.ts'
import { claimMembership } from '#lib/bonus/members/claim-membership.ts'
import { claimOrders } from '#lib/orders/claim-orders.ts'
import { channelOf } from './contact-channel.ts'
import { lockPerson } from './lock-person.ts'
import type { DoorKind } from './types.ts'

type Confirmed = {
  readonly personId: string
  readonly kind: DoorKind
  /** Lower-cased e-mail or E.164. */
  readonly value: string
  /** By what it was proved (4.1.5). */
  readonly proofId: string
  readonly source: DataSource
}

/**
 * Makes a contact that was just proved the person's own (2.4, 4.1.5), in place of the one of that kind; history is written
 * and a guest's orders and membership with it become the person's. Unproved notes of it with other people go: an address nobody has proved
 * keeps nobody out. Consents given for the old contact end with it (a candidate is told so by a letter), those a subscriber gave for the new one move in. Of two who prove one contact at once the lock lets one win. Refusals `contact-taken`, `not-found`.
 */
export async function confirmContact(tx: Transaction, { personId, kind, value, proofId, source }: Confirmed): Promise<void> {
  await lockPerson(tx, personId)
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`contact:${kind}:${value}`}, 0))`
  const taken = await tx.contactPoint.count({ where: { kind, value, verifiedAt: { not: null }, personId: { not: personId } } })
  if (taken > 0) throw new Refusal('contact-taken')
  await tx.contactPoint.deleteMany({ where: { kind, value, personId: { not: personId } } })

  const before = await tx.contactPoint.findUnique({ where: { personId_kind: { personId, kind } }, select: { value: true, verifiedAt: true } })
  // What was ordered with the old one while not signed in is still theirs.
  if (before?.verifiedAt && before.value !== value) {
    await claimOrders(tx, personId)
    await claimMembership(tx, personId)
  }
  const moment = now()
  const proved = { value, source, verifiedAt: moment, proofId }
  await tx.contactPoint.upsert({
    where: { personId_kind: { personId, kind } },
    create: { personId, kind, ...proved, createdAt: moment },
    update: before?.value === value ? { verifiedAt: moment, proofId } : proved,
  })
  if (before?.value !== value) {
    await tx.dataChange.create({ data: { personId, field: kind, before: before?.value ?? null, after: value, source, changedAt: moment } })
  }
  const channel = channelOf(kind)
  if (before?.verifiedAt && before.value !== value) {
    await changeContact(tx, personId, channel, before.value)
    if (kind === 'email') await tellOfEnd(tx, { personId, email: before.value })
  }
  await adoptContact(tx, personId, { channel, value })
  await claimOrders(tx, personId)
  await claimMembership(tx, personId)
}
