import { now } from '#lib/clock/clock.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { readMasked } from '#lib/privacy/read-masked.ts'

/** How many questions wait for an answer, and how many of them for longer than the shop's term; of those that the list shows. */
export function countQuestions(role: StaffRole): Promise<{ readonly waiting: number; readonly overdue: number }> {
  return readMasked(role, async (tx) => ({
    waiting: await tx.productQuestion.count({ where: { state: 'waiting' } }),
    overdue: await tx.productQuestion.count({ where: { state: 'waiting', dueAt: { lt: now() } } }),
  }))
}
