import { days, now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'

/** How long it is kept who proved what: as long as the history of sign-ins. */
const YEAR = days(365)

/**
 * Deletes proofs that were not given, a day after they could be (with the names of a registration that was not finished), and
 * all others after a year. What proves a contact stays with it (4.1.5). Answers how many.
 */
export async function sweepProofs(tx: Pick<Transaction, 'proof'> = db): Promise<number> {
  const before = (age: number) => new Date(now().getTime() - age)
  const { count } = await tx.proof.deleteMany({
    where: {
      OR: [
        { provedAt: null, expiresAt: { lt: before(days(1)) } },
        { contacts: { none: {} }, expiresAt: { lt: before(YEAR) } },
      ],
    },
  })
  return count
}
