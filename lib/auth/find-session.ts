import { minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { Customer } from './types.ts'

/** A cookie is made out within this time after the session has begun. */
const CLAIM = minutes(1)

/** The customer of a session that is neither ended nor expired; null otherwise. */
export async function findSession(sessionId: string): Promise<Customer | null> {
  const session = await db.session.findFirst({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: now() } },
    select: { id: true, personId: true, secondFactorAt: true, account: { select: { roles: true, person: { select: { givenName: true } } } } },
  })
  return session && {
    sessionId: session.id,
    personId: session.personId,
    givenName: session.account.person.givenName,
    roles: session.account.roles,
    secondFactor: session.secondFactorAt !== null,
  }
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
