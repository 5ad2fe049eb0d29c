import { encode } from 'next-auth/jwt'
import { SESSION_LIFE } from '#lib/auth/session-life.ts'
import { env } from '#lib/env.ts'
import type { MadeCustomer } from '#lib/test-support/make-customer.ts'
import type { Person } from '../person.ts'

const COOKIE = 'authjs.session-token'

/** Somebody whom the domain's own makers have made, as the kit knows people: `as(await personOf(…))` signs them in. */
export async function personOf({ personId, sessionId, givenName, email, mobile, roles }: MadeCustomer): Promise<Person> {
  const value = await encode({ token: { sub: sessionId }, secret: env.AUTH_SECRET, salt: COOKIE, maxAge: SESSION_LIFE / 1000 })
  return { id: personId, persona: 'anna', givenName, surname: 'Иванова', email, mobile, roles: [...roles], password: '', secret: '', cookie: { name: COOKIE, value } }
}
