import type { BrowserContext } from '@playwright/test'
import { encode } from 'next-auth/jwt'
import { renewCodes } from '#lib/accounts/recovery-codes.ts'
import { SESSION_LIFE } from '#lib/auth/session-life.ts'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { env } from '#lib/env.ts'
import { currentCode, makeAccount, PASSWORD } from '#lib/test-support/make-account.ts'
import { makeCustomer, type MadeCustomer, makeSession } from '#lib/test-support/make-customer.ts'

export type People = typeof people

const COOKIE = 'authjs.session-token'

/** Customers and staff, and their browsers. */
export const people = {
  customer: makeCustomer,

  /** A customer with a password and, if asked for, a second factor. Their session, without it, is another device's. */
  account: async (wish?: Parameters<typeof makeAccount>[0]) => ({ ...(await makeAccount(wish)), password: PASSWORD }),

  /** One of the staff in these roles, their second factor given. */
  staff: (roles: StaffRole[]) => makeCustomer({ roles, secondFactor: true }),

  /** Recovery codes of an account with a second factor. */
  recoveryCodes: ({ personId }: Pick<MadeCustomer, 'personId'>) => db.$transaction((tx) => renewCodes(tx, personId)),

  /** One more browser of somebody. */
  session: makeSession,

  /** What an app with this secret shows now, or so many seconds later: the doors take the next code, too. */
  codeOfApp: currentCode,

  /** The cookie of somebody's session. */
  cookieOf: async ({ sessionId }: Pick<MadeCustomer, 'sessionId'>): Promise<{ name: string; value: string }> => ({
    name: COOKIE,
    value: await encode({ token: { sub: sessionId }, secret: env.AUTH_SECRET, salt: COOKIE, maxAge: SESSION_LIFE / 1000 }),
  }),

  /** What a request of somebody's browser carries. */
  async headersOf(customer: Pick<MadeCustomer, 'sessionId'>): Promise<{ cookie: string }> {
    const { name, value } = await people.cookieOf(customer)
    return { cookie: `${name}=${value}` }
  },

  /** Signs somebody in without the form. */
  async signIn(context: BrowserContext, customer: Pick<MadeCustomer, 'sessionId'>): Promise<void> {
    await context.addCookies([{ ...(await people.cookieOf(customer)), url: env.APP_URL, httpOnly: true, sameSite: 'Lax' }])
  },
}
