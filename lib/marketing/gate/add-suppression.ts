import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import type { addSuppressionSchema } from './desk-schema.ts'
import { suppress } from './suppress.ts'

/** Puts a contact on the stop list; of the contact nothing but its imprint is kept. Refusal `already-suppressed`. */
export async function addSuppression({ contact, scope, reason, note }: z.output<typeof addSuppressionSchema>): Promise<void> {
  const what = scope === 'all' ? { scope } : { scope: 'purpose' as const, purpose: scope }
  await db.$transaction(async (tx) => {
    const isNew = await suppress(tx, { contactHash: contactHash(contact.channel, contact.value), ...what, reason, note })
    if (!isNew) throw new Refusal('already-suppressed')
  })
}
