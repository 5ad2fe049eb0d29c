import NextAuth, { CredentialsSignin, type NextAuthConfig } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { env } from '#lib/env.ts'
import { log } from '#lib/log/log.ts'
import { claimSession } from './find-session.ts'
import { type ProviderName, providersOn, verifiedEmail } from './providers.ts'
import { SESSION_LIFE } from './session-life.ts'
import { sessionOfTicket } from './session-ticket.ts'

declare module 'next-auth' {
  interface Session {
    sessionId: string
  }
}

const REFUSED = '/sign-in?refused=provider'

const strangers: readonly string[] = ['CredentialsSignin', 'JWTSessionError']

const base = (): NextAuthConfig => ({
  providers: [],
  trustHost: true,
  secret: env.AUTH_SECRET,
  useSecureCookies: env.APP_URL.startsWith('https://'),
  session: { strategy: 'jwt', maxAge: SESSION_LIFE / 1000 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id } : token),
    session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sub ?? '' }),
  },
  logger: {
    // A wrong ticket or a cookie that is not ours is no failure of the shop.
    error: (error) => ('type' in error && strangers.includes(String(error.type)) ? undefined : log.error({ err: error }, 'auth failed')),
    warn: (code) => log.warn({ code }, 'auth warning'),
    debug: () => {},
  },
})

/**
 * Auth.js carries the session: an encrypted, http-only cookie with the id of a row in `sessions`, nothing else. All doors
 * (password, link, code, second factor) are commands of lib/accounts; what they begin is claimed here with a ticket, once.
 */
export const { signIn, signOut } = NextAuth(() => ({
  ...base(),
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
}))

/** Where a provider's word leads: into a session that has just begun, or to another page. */
export type ProviderDoor = (provider: ProviderName, email: string) => Promise<{ sessionId: string } | { next: string }>

/** What answers Yandex ID and VK ID, if they are on. The same cookie; `open` decides who comes in. */
export function providerHandlers(open: ProviderDoor) {
  const { handlers } = NextAuth(() => {
    const config = base()
    return {
      ...config,
      providers: providersOn(),
      callbacks: {
        ...config.callbacks,
        async signIn({ user, account, profile }) {
          const vouched = account && profile ? verifiedEmail(account.provider, profile) : null
          if (!vouched) return REFUSED
          const opened = await open(vouched.provider, vouched.email)
          if ('next' in opened) return opened.next
          user.id = opened.sessionId
          return (await claimSession(opened.sessionId)) || REFUSED
        },
      },
    }
  })
  return handlers
}
