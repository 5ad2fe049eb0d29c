import type { BrowserContext } from '@playwright/test'
import { encode } from 'next-auth/jwt'
import { SESSION_LIFE } from '#lib/auth/session-life.ts'
import { env } from '#lib/env.ts'
import { makeCustomer, type MadeCustomer } from '#lib/test-support/make-customer.ts'

export type People = typeof people

const COOKIE = 'authjs.session-token'

/** Customers and staff, and their browsers. */
export const people = {
  customer: makeCustomer,

  /** The cookie of somebody's session. */
  cookieOf: async ({ sessionId }: Pick<MadeCustomer, 'sessionId'>): Promise<{ name: string; value: string }> => ({
    name: COOKIE,
    value: await encode({ token: { sub: sessionId }, secret: env.AUTH_SECRET, salt: COOKIE, maxAge: SESSION_LIFE / 1000 }),
  }),

  /** Signs somebody in without the form. */
  async signIn(context: BrowserContext, customer: Pick<MadeCustomer, 'sessionId'>): Promise<void> {
    await context.addCookies([{ ...(await people.cookieOf(customer)), url: env.APP_URL, httpOnly: true, sameSite: 'Lax' }])
  },
}
