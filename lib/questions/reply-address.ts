import type { Transaction } from '#lib/db/db.ts'

/** Where the answer to a question goes now: the e-mail of the account it belongs to, else the one that the guest proved; null where there is neither. */
export async function replyAddress(tx: Pick<Transaction, 'productQuestion'>, questionId: string): Promise<string | null> {
  const { email, subject } = await tx.productQuestion.findUniqueOrThrow({
    where: { id: questionId },
    select: { email: true, subject: { select: { person: { select: { contacts: { where: { kind: 'email', verifiedAt: { not: null } }, select: { value: true } } } } } } },
  })
  return subject?.person?.contacts[0]?.value ?? email
}
