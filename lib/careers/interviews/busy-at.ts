import { minutes } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'

type Asked = { readonly id: string; readonly authorId: string; readonly minutes: number }

/** No interview is longer (constraint `interviews_minutes`). */
const LONGEST = minutes(480)

/** Whether whoever holds an interview has another one booked then. */
export async function busyAt(tx: Pick<Transaction, 'interview'>, { id, authorId, minutes: length }: Asked, startsAt: Date): Promise<boolean> {
  const end = startsAt.getTime() + minutes(length)
  const near = await tx.interview.findMany({
    where: { authorId, state: 'booked', id: { not: id }, startsAt: { gt: new Date(startsAt.getTime() - LONGEST), lt: new Date(end) } },
    select: { startsAt: true, minutes: true },
  })
  return near.some((other) => other.startsAt !== null && other.startsAt.getTime() + minutes(other.minutes) > startsAt.getTime())
}
