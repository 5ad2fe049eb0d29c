import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { isBlocked } from '#lib/subjects/is-blocked.ts'

/**
 * Takes the lock of a question for whoever is about to decide on it. Refusals `not-found`, also where a block hides it (6.2.4); `changed-meanwhile` when somebody
 * else has changed it since it was read.
 */
export async function lockQuestion(tx: Transaction, { number, revision }: { readonly number: number; readonly revision: number }) {
  await tx.$queryRaw`SELECT 1 FROM product_questions WHERE number = ${number} FOR UPDATE`
  const question = await tx.productQuestion.findUnique({ where: { number }, select: { id: true, state: true, subjectId: true, email: true, hidden: true, revision: true, shownText: true } })
  if (!question) throw new Refusal('not-found')
  const { subjectId, email } = question
  if (subjectId !== null && (await isBlocked(tx, { subjectId }))) throw new Refusal('not-found')
  if (email !== null && (await isBlocked(tx, { channel: 'email', value: email }))) throw new Refusal('not-found')
  if (question.revision !== revision) throw new Refusal('changed-meanwhile')
  return question
}
