import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { ClaimKind } from '#lib/db/generated/enums.ts'
import type { Contact } from '#lib/form/fields.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { makeClaim } from './make-claim.ts'
import type { MadeAppeal } from './make-request.ts'
import { ownerOf } from './owner-of.ts'

type Taken = {
  readonly kind: ClaimKind
  /** Who claims, and where the answer goes. */
  readonly contact: Contact
  readonly text: string
  /** Number of the order it is about, as they say. */
  readonly order: number | null
  /** When it arrived; now when left out. The clock runs from here. */
  readonly receivedAt?: Date
}

/** A claim that came by post or e-mail (8.1) gets its number, clock and receipt like any other. Refusals `not-yet`, `not-found` (field `order`). */
export async function takeClaim({ kind, contact, text, order, receivedAt = now() }: Taken): Promise<MadeAppeal> {
  if (receivedAt > now()) throw new Refusal('not-yet')
  return db.$transaction(async (tx) => {
    const about = order === null ? null : await tx.order.findUnique({ where: { number: order }, select: { id: true } })
    if (order !== null && !about) throw new Refusal('not-found', { order: 'Такого заказа нет' })
    const personId = await ownerOf(tx, contact)
    const subjectId = await subjectOfContact(tx, contact, personId)
    return makeClaim(tx, { kind, text, subjectId, personId, orderId: about?.id ?? null, reply: contact, proofId: null, receivedAt })
  })
}
