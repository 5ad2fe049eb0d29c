import { minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { Customer } from './types.ts'

/** A cookie is made out within this time after the session has begun. */
const CLAIM = minutes(1)

type Row = Omit<Customer, 'secondFactor'> & { readonly secondFactorAt: Date | null }

/** The customer of a session that is neither ended nor expired; null otherwise. One query, by key: every page of the shop asks it. */
export async function findSession(sessionId: string): Promise<Customer | null> {
  const [session] = await db.$queryRaw<Row[]>`
    SELECT s.id AS "sessionId", s.person_id AS "personId", p.given_name AS "givenName", a.roles::text[] AS roles, s.second_factor_at AS "secondFactorAt"
    FROM sessions s JOIN accounts a ON a.person_id = s.person_id JOIN people p ON p.id = s.person_id
    WHERE s.id = ${sessionId}::uuid AND s.revoked_at IS NULL AND s.expires_at > ${now()}`
  if (!session) return null
  const { secondFactorAt, ...customer } = session
  return { ...customer, secondFactor: secondFactorAt !== null }
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
