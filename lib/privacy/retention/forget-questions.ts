import { days } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { Effect } from '../retention-rules.ts'

/** The most at a time; the rest waits for the next run. */
const BATCH = 1000
/** A question that nobody answered goes this much later than it would have gone answered at once: a year after it was asked. */
const UNANSWERED = days(365 - 90)

/**
 * Questions about goods that were answered or declined before `until`: whose they were, the e-mail, the words as they were typed, the letters about them and who looked at
 * them go. What the site shows stays and is nobody's; of the others nothing stays. What is held (a claim, a court) or blocked (6.2.4) waits until that ends.
 */
export async function forgetQuestions(tx: Transaction, until: Date): Promise<Effect[]> {
  const due = await tx.$queryRaw<{ id: string }[]>`
    SELECT q.id FROM product_questions q JOIN subjects s ON s.id = q.subject_id
    WHERE (q.closed_at < ${until} OR q.closed_at IS NULL AND q.asked_at < ${new Date(until.getTime() - UNANSWERED)})
      AND NOT EXISTS (SELECT FROM holds h JOIN subjects o ON o.id = h.subject_id WHERE h.ended_at IS NULL AND (o.id = s.id OR o.person_id = s.person_id))
      AND s.id NOT IN (SELECT subject_id FROM blocked_subjects)
    ORDER BY q.id LIMIT ${BATCH} FOR UPDATE OF q SKIP LOCKED`
  const ids = due.map(({ id }) => id)
  const messages = await tx.outboxMessage.deleteMany({ where: { questionId: { in: ids } } })
  const looks = await tx.unmasking.deleteMany({ where: { questionId: { in: ids } } })
  const gone = await tx.productQuestion.deleteMany({ where: { id: { in: ids }, shownText: null } })
  // What goes stands in the journal of whose it is still; then it is nobody's.
  await tx.productQuestion.updateMany({ where: { id: { in: ids } }, data: { email: null, text: null } })
  const nobodys = await tx.productQuestion.updateMany({ where: { id: { in: ids } }, data: { subjectId: null } })
  return [
    { table: 'outbox_messages', rows: messages.count, action: 'уничтожено' } as const,
    { table: 'unmaskings', rows: looks.count, action: 'уничтожено' } as const,
    { table: 'product_questions', rows: gone.count, action: 'уничтожено' } as const,
    { table: 'product_questions', rows: nobodys.count, action: 'обезличено' } as const,
  ].filter(({ rows }) => rows > 0)
}
