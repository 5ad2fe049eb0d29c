import { Refusal } from '#lib/action/refusal.ts'
import type { Client } from '#lib/auth/client.ts'
import type { Customer } from '#lib/auth/types.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { recordEvent } from './record-event.ts'

/** Ends the session of this browser. */
export async function endOwnSession({ personId, sessionId }: Customer, client: Client): Promise<void> {
  const ended = await revoke({ personId, id: sessionId })
  if (ended > 0) await recordEvent(db, personId, 'signed-out', client)
}

/** Ends one session of the customer: it is refused at its next request. Refusal `not-found`, also for somebody else's. */
export async function endSession({ personId }: Customer, sessionId: string, client: Client): Promise<void> {
  const ended = await revoke({ personId, id: sessionId })
  if (ended === 0) throw new Refusal('not-found')
  await recordEvent(db, personId, 'session-ended', client)
}

/** Ends all sessions of the customer but this one. Answers how many. */
export async function endOtherSessions({ personId, sessionId }: Customer, client: Client): Promise<number> {
  const ended = await revoke({ personId, id: { not: sessionId } })
  if (ended > 0) await recordEvent(db, personId, 'session-ended', client)
  return ended
}

async function revoke(which: { personId: string; id: string | { not: string } }): Promise<number> {
  const moment = now()
  const { count } = await db.session.updateMany({ where: { ...which, revokedAt: null, expiresAt: { gt: moment } }, data: { revokedAt: moment } })
  return count
}
