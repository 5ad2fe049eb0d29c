import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'

export type ContactCorrection = {
  readonly field: 'surname' | 'givenName' | 'patronymic' | 'email' | 'phone'
  /** Null for no patronymic. E-mail lower-cased, phone E.164. */
  readonly before: string | null
  readonly after: string | null
  /** For a part of a name: only orders made out to this recipient. A daughter's order keeps her name when her mother's changes. */
  readonly recipient?: { readonly surname: string; readonly givenName: string }
}

/**
 * Whoever corrects a name or a contact corrects it in the orders that are not yet on their way and still carry the old one
 * (6.1.2). An order to another recipient is left as it is. The timeline tells that, not what. Answers in how many orders.
 */
export async function correctContact(tx: Transaction, personId: string, { field, before, after, recipient }: ContactCorrection): Promise<number> {
  if (before === after || (field !== 'patronymic' && (before === null || after === null))) return 0
  const orders = await tx.order.updateManyAndReturn({
    where: { personId, state: { in: ['placed', 'paid', 'packed'] }, ...recipient, [field]: before },
    data: { [field]: after },
    select: { id: true },
  })
  const happenedAt = now()
  await tx.orderEvent.createMany({ data: orders.map(({ id }) => ({ orderId: id, kind: 'contact-changed', actor: 'customer', note: field, happenedAt })) })
  return orders.length
}
