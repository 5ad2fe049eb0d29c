import { sign, unsign } from '#lib/crypto/signature.ts'
import { env } from '#lib/env.ts'

/** What a door of the account hands to Auth.js in exchange for the cookie: the id of a session that has just begun, signed. */
export function sessionTicket(sessionId: string): string {
  return sign('session-ticket', sessionId, env.AUTH_SECRET)
}

/** The session of a ticket; null if it was not made here. */
export function sessionOfTicket(ticket: unknown): string | null {
  return typeof ticket === 'string' ? unsign('session-ticket', ticket, env.AUTH_SECRET) : null
}
