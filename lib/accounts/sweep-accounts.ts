import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

/** IP addresses are forgotten this long after they were seen (1.1.8, 3.3.2); a session lives no longer either. */
const ADDRESS_LIFE = days(30)

/** The history of sign-ins. */
const HISTORY_LIFE = days(365)

/** Forgets what accounts need no longer. Answers how many rows. */
export async function sweepAccounts(): Promise<number> {
  const before = (age: number) => new Date(now().getTime() - age)
  const [sessions, addresses, events] = await Promise.all([
    db.session.deleteMany({ where: { lastSeenAt: { lt: before(ADDRESS_LIFE) } } }),
    db.securityEvent.updateMany({ where: { address: { not: null }, happenedAt: { lt: before(ADDRESS_LIFE) } }, data: { address: null } }),
    db.securityEvent.deleteMany({ where: { happenedAt: { lt: before(HISTORY_LIFE) } } }),
  ])
  return sessions.count + addresses.count + events.count
}
