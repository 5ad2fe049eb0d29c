import NextAuth, { CredentialsSignin } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { env } from '#lib/env.ts'
import { log } from '#lib/log/log.ts'
import { claimSession } from './find-session.ts'
import { SESSION_LIFE } from './session-life.ts'
import { sessionOfTicket } from './session-ticket.ts'

declare module 'next-auth' {
  interface Session {
    sessionId: string
  }
}

/**
 * Auth.js carries the session: an encrypted, http-only cookie with the id of a row in `sessions`, nothing else. All doors
 * (password, link, code, second factor) are commands of lib/customers; what they begin is claimed here with a ticket, once.
 */
export const { handlers, auth, signIn, signOut } = NextAuth(() => ({
  trustHost: true,
  secret: env.AUTH_SECRET,
  useSecureCookies: env.APP_URL.startsWith('https://'),
  session: { strategy: 'jwt', maxAge: SESSION_LIFE / 1000 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    Credentials({
      id: 'ticket',
      credentials: { ticket: {} },
      async authorize({ ticket }) {
        const sessionId = sessionOfTicket(ticket)
        if (sessionId === null || !(await claimSession(sessionId))) throw new CredentialsSignin()
        return { id: sessionId }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id } : token),
    session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sub ?? '' }),
  },
  logger: {
    // A wrong ticket is no failure of the shop.
    error: (error) => (error instanceof CredentialsSignin ? undefined : log.error({ err: error }, 'auth failed')),
    warn: (code) => log.warn({ code }, 'auth warning'),
    debug: () => {},
  },
}))
