import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { notifyOwner } from '#lib/accounts/notify-owner.ts'
import { now } from '#lib/clock/clock.ts'
import { changeContactPhone } from '#lib/customers/change-contact-phone.ts'
import { changeNames } from '#lib/customers/change-names.ts'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { isUnmasked } from '#lib/unmasking/is-unmasked.ts'
import { isBlocked } from '#lib/subjects/is-blocked.ts'
import type { correctSchema } from './correct-schema.ts'

/**
 * Corrects names and the contact phone at the person's own request (6.1.2): in the history as the staff's change, in open orders, in the
 * journals, and told to the person. Answers in how many open orders. Refusals `masked` (nobody corrects what they do not see), `blocked`
 * (6.2.4, but for the privacy officer), `data-changed` (by field), `not-found`.
 */
export async function correctCustomer(staff: { readonly personId: string; readonly role: StaffRole }, { personId, before, contactPhone, ...names }: z.output<typeof correctSchema>): Promise<{ orders: number }> {
  if ((await isUnmasked(staff, { personId })) === null) throw new Refusal('masked')
  return db.$transaction(async (tx) => {
    if (staff.role !== 'privacy_officer' && (await isBlocked(tx, { personId }))) throw new Refusal('not-found')
    const changedAt = now()
    const by = { tx, source: 'staff', changedAt } as const
    const renamed = await changeNames(personId, { ...names, before }, by)
    const called = await changeContactPhone(personId, { contactPhone, before }, by)
    const change = await tx.dataChange.findFirst({ where: { personId, source: 'staff', changedAt }, orderBy: { id: 'asc' }, select: { id: true } })
    if (change) await notifyOwner(tx, personId, 'data-corrected', change.id)
    return { orders: Math.max(renamed.orders, called.orders) }
  })
}
