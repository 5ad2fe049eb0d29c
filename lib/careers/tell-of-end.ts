import type { Transaction } from '#lib/db/db.ts'
import type { ApplicationWhereInput } from '#lib/db/generated/models.ts'
import { queueApplicationMessage } from './queue-application-message.ts'

/**
 * Tells a candidate by letter that applications have ended with the consent they rested on, because the e-mail became another or nobody gave the consent anew: to the
 * address that the application holds, once for each. It names nobody and opens nothing: that address may be read by somebody else by now.
 */
export async function tellOfEnd(tx: Transaction, whose: { readonly subjectId: string } | { readonly personId: string; readonly email: string }): Promise<void> {
  const own: ApplicationWhereInput = 'subjectId' in whose ? whose : { email: whose.email, subject: { personId: whose.personId } }
  const ended = await tx.application.findMany({
    where: { ...own, stage: 'withdrawn', events: { some: { kind: { in: ['contact_changed', 'consent_lapsed'] } } } },
    select: { id: true },
  })
  for (const { id } of ended) await queueApplicationMessage(tx, { key: `application-ended:${id}`, template: 'application-ended', applicationId: id })
}
