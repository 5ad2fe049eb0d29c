import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { correctContact } from '#lib/orders/correct-contact.ts'
import { type By, inTransaction } from './by.ts'
import { lockPerson } from './lock-person.ts'
import { changedMeanwhile } from './refusals.ts'
import type { ContactPhoneInput } from './schema.ts'

/**
 * Changes the phone the shop may call about an order (3.2.2), or forgets it: history, and open orders that carry it, unless it
 * is the mobile besides, which is still true. Answers in how many. Refusals `data-changed` (by field), `not-found`.
 */
export async function changeContactPhone(personId: string, { contactPhone: after, before: shown }: ContactPhoneInput, by?: By): Promise<{ orders: number }> {
  const source = by?.source ?? 'portal'
  return inTransaction(by, async (tx) => {
    await lockPerson(tx, personId)
    const contacts = await tx.contactPoint.findMany({ where: { personId, kind: { in: ['mobile', 'contact_phone'] } }, select: { kind: true, value: true } })
    const valueOf = (kind: string) => contacts.find((contact) => contact.kind === kind)?.value ?? null
    const before = valueOf('contact_phone')
    if (after === before || after === (shown.contactPhone || null)) return { orders: 0 }
    if (before !== (shown.contactPhone || null)) throw new Refusal('data-changed', { contactPhone: changedMeanwhile(before) })

    const moment = by?.changedAt ?? now()
    const place = { personId, kind: 'contact_phone' } as const
    if (after === null) await tx.contactPoint.deleteMany({ where: place })
    else {
      await tx.contactPoint.upsert({
        where: { personId_kind: place },
        create: { ...place, value: after, source, createdAt: moment },
        update: { value: after, source },
      })
    }
    await tx.dataChange.create({ data: { personId, field: 'contactPhone', before, after, source, changedAt: moment } })
    const orders = before === valueOf('mobile') ? 0 : await correctContact(tx, personId, { field: 'phone', before, after })
    return { orders }
  })
}
