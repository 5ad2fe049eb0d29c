import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

/** Deletes the counters whose time is over. Answers how many. */
export async function sweepLimits(): Promise<number> {
  const { count } = await db.rateLimit.deleteMany({ where: { expire: { lt: BigInt(now().getTime()) } } })
  return count
}
