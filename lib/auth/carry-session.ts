import { cookies } from 'next/headers'
import { env } from '#lib/env.ts'
import { signIn, signOut } from './auth.ts'
import { sessionTicket } from './session-ticket.ts'

const secure = env.APP_URL.startsWith('https://')

/** Where Auth.js notes the page that a sign-in leads back to. The doors know that themselves. */
const CALLBACK_COOKIE = `${secure ? '__Secure-' : ''}authjs.callback-url`

/** Gives this browser the cookie of a session that has just begun, and no other. For actions. */
export async function carrySession(sessionId: string): Promise<void> {
  await signIn('ticket', { ticket: sessionTicket(sessionId), redirect: false })
  await dropCallback()
}

/** Takes the cookie away; the session itself is ended by its domain. */
export async function dropSession(): Promise<void> {
  await signOut({ redirect: false })
  await dropCallback()
}

async function dropCallback(): Promise<void> {
  ;(await cookies()).delete({ name: CALLBACK_COOKIE, path: '/', secure })
}
