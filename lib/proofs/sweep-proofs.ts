import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

/** How long it is kept who signed in by which contact: as long as the history of sign-ins. */
const YEAR = days(365)

/**
 * Deletes proofs that were not given, a day after they could be (with the names of a registration that was not finished), and
 * those of past sign-ins after a year. What proves a contact stays (4.1.5). Answers how many.
 */
export async function sweepProofs(): Promise<number> {
  const before = (age: number) => new Date(now().getTime() - age)
  const { count } = await db.proof.deleteMany({
    where: {
      OR: [
        { provedAt: null, expiresAt: { lt: before(days(1)) } },
        { purpose: { in: ['sign_in', 'reset_password', 'second_factor'] }, expiresAt: { lt: before(YEAR) } },
      ],
    },
  })
  return count
}
