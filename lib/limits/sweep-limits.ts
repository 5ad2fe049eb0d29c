import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'

/** Deletes the counters whose time is over. Answers how many. */
export async function sweepLimits(tx: Pick<Transaction, 'rateLimit'> = db): Promise<number> {
  const { count } = await tx.rateLimit.deleteMany({ where: { expire: { lt: BigInt(now().getTime()) } } })
  return count
}
