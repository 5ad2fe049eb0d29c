import { decode } from 'next-auth/jwt'
import { env } from '#lib/env.ts'
import type { Person } from '../person.ts'

/** The session that somebody's cookie stands for. */
export async function sessionIdOf({ cookie: { name, value } }: Pick<Person, 'cookie'>): Promise<string> {
  const token = await decode({ token: value, secret: env.AUTH_SECRET, salt: name })
  if (!token?.sub) throw new Error('the cookie is nobody’s')
  return token.sub
}
