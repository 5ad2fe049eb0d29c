import type { Transaction } from '#lib/db/db.ts'
import type { ReviewMessageName } from '#lib/mail/review-message-names.ts'
import { queueReviewMessage } from '#lib/messages/queue-review-message.ts'

/** Queues the letter about what was decided of a review, in the caller's transaction; to nobody without a proved e-mail, who finds it in the account. `at` tells one decision from the next. */
export async function tellPerson(tx: Transaction, personId: string, template: ReviewMessageName, aboutId: string, at: Date): Promise<void> {
  const contact = await tx.contactPoint.findFirst({ where: { personId, kind: 'email', verifiedAt: { not: null } }, select: { value: true } })
  if (contact) await queueReviewMessage(tx, { key: `${template}:${aboutId}:${at.getTime()}`, template, recipient: contact.value, personId, aboutId })
}
