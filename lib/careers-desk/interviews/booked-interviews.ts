import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'

/** Interviews of these applications that are still to come. The database calls them off when an application is rejected; whoever rejects tells the candidate. */
export async function bookedInterviews(tx: Pick<Transaction, 'interview'>, applicationIds: readonly string[]): Promise<string[]> {
  const booked = await tx.interview.findMany({ where: { applicationId: { in: [...applicationIds] }, state: 'booked', startsAt: { gt: now() } }, select: { id: true } })
  return booked.map(({ id }) => id)
}
