import { days, now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'

/** IP addresses are forgotten this long after they were seen (1.1.8, 3.3.2); a session lives no longer either. */
const ADDRESS_LIFE = days(30)

/** The history of sign-ins. */
const HISTORY_LIFE = days(365)

const before = (age: number) => new Date(now().getTime() - age)

/** Forgets what accounts need no longer. Answers how many rows. */
export async function sweepAccounts(): Promise<number> {
  return (await forgetSessions(db)) + (await forgetAddresses(db)) + (await forgetHistory(db))
}

/** Ends the memory of sessions that were not used for 30 days. When the account was last used stays: by that an idle one is known. */
export async function forgetSessions(tx: Pick<Transaction, 'session' | '$executeRaw'>): Promise<number> {
  await tx.$executeRaw`
    UPDATE accounts a SET last_used_at = seen.at FROM (SELECT person_id, max(last_seen_at) AS at FROM sessions GROUP BY person_id) seen
    WHERE a.person_id = seen.person_id AND (a.last_used_at IS NULL OR a.last_used_at < seen.at)`
  return (await tx.session.deleteMany({ where: { lastSeenAt: { lt: before(ADDRESS_LIFE) } } })).count
}

/** IP addresses in the history of sign-ins. */
export async function forgetAddresses(tx: Pick<Transaction, 'securityEvent'>): Promise<number> {
  return (await tx.securityEvent.updateMany({ where: { address: { not: null }, happenedAt: { lt: before(ADDRESS_LIFE) } }, data: { address: null } })).count
}

/** The history of sign-ins itself. */
export async function forgetHistory(tx: Pick<Transaction, 'securityEvent'>): Promise<number> {
  return (await tx.securityEvent.deleteMany({ where: { happenedAt: { lt: before(HISTORY_LIFE) } } })).count
}
