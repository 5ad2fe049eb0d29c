import { minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { Client } from './client.ts'
import type { Customer } from './types.ts'

/** A cookie is made out within this time after the session has begun. */
const CLAIM = minutes(1)

/** How fresh «last seen» is kept: not every request writes. */
const SEEN = minutes(5)

type Row = Omit<Customer, 'secondFactor'> & { readonly secondFactorAt: Date | null; readonly lastSeenAt: Date }

/**
 * The customer of a session that is neither ended nor expired; null otherwise. One query, by key: every page of the shop asks
 * it. Now and then it is noted from where the session was used; only then `client` is asked.
 */
export async function findSession(sessionId: string, client: () => Promise<Client>): Promise<Customer | null> {
  const [session] = await db.$queryRaw<Row[]>`
    SELECT s.id AS "sessionId", s.person_id AS "personId", p.given_name AS "givenName", a.roles::text[] AS roles,
      s.second_factor_at AS "secondFactorAt", s.last_seen_at AS "lastSeenAt"
    FROM sessions s JOIN accounts a ON a.person_id = s.person_id JOIN people p ON p.id = s.person_id
    WHERE s.id = ${sessionId}::uuid AND s.revoked_at IS NULL AND s.expires_at > ${now()}`
  if (!session) return null
  const { secondFactorAt, lastSeenAt, ...customer } = session
  if (now().getTime() - lastSeenAt.getTime() > SEEN) await noteUse(sessionId, await client())
  return { ...customer, secondFactor: secondFactorAt !== null }
}

async function noteUse(sessionId: string, { address, country }: Client): Promise<void> {
  const moment = now()
  await db.session.updateMany({
    where: { id: sessionId, lastSeenAt: { lt: new Date(moment.getTime() - SEEN) } },
    data: { lastSeenAt: moment, address, country },
  })
}

/** Marks a session that has just begun as taken: true once. */
export async function claimSession(sessionId: string): Promise<boolean> {
  const moment = now()
  const { count } = await db.session.updateMany({
    where: { id: sessionId, claimedAt: null, revokedAt: null, createdAt: { gt: new Date(moment.getTime() - CLAIM) } },
    data: { claimedAt: moment },
  })
  return count === 1
}
