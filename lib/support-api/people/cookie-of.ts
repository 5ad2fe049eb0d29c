import { encode } from 'next-auth/jwt'
import { SESSION_LIFE } from '#lib/auth/session-life.ts'
import { env } from '#lib/env.ts'

/** The cookie of a session, as the form of signing in would set it. */
export async function cookieOf(sessionId: string): Promise<{ name: string; value: string }> {
  const name = `${env.APP_URL.startsWith('https://') ? '__Secure-' : ''}authjs.session-token`
  return { name, value: await encode({ token: { sub: sessionId }, secret: env.AUTH_SECRET, salt: name, maxAge: SESSION_LIFE / 1000 }) }
}
