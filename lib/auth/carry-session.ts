import { cookies } from 'next/headers'
import { signIn, signOut } from './auth.ts'
import { sessionTicket } from './session-ticket.ts'

/** Gives this browser the cookie of a session that has just begun. For actions. */
export async function carrySession(sessionId: string): Promise<void> {
  await signIn('ticket', { ticket: sessionTicket(sessionId), redirect: false })
  await dropLeftovers()
}

/** Takes the cookie away; the session itself is ended by its domain. */
export async function dropSession(): Promise<void> {
  await signOut({ redirect: false })
  await dropLeftovers()
}

/** Auth.js notes where a sign-in came from; nobody here reads it. */
async function dropLeftovers(): Promise<void> {
  const jar = await cookies()
  for (const { name } of jar.getAll()) if (/^(__Secure-)?authjs\.callback-url$/.test(name)) jar.delete(name)
}
