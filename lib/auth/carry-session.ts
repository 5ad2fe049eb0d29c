import { signIn, signOut } from './auth.ts'
import { sessionTicket } from './session-ticket.ts'

/** Gives this browser the cookie of a session that has just begun. For actions. */
export async function carrySession(sessionId: string): Promise<void> {
  await signIn('ticket', { ticket: sessionTicket(sessionId), redirect: false })
}

/** Takes the cookie away; the session itself is ended by its domain. */
export async function dropSession(): Promise<void> {
  await signOut({ redirect: false })
}
