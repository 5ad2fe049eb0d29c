import * as z from 'zod'
import { sign, unsign } from '#lib/crypto/signature.ts'
import { env } from '#lib/env.ts'

/** What this browser is to prove before its request or claim goes out. Signed: it is nobody else's. */
export const IDENTITY_COOKIE = 'appeal'

const held = z.object({ proofId: z.uuid(), sort: z.enum(['request', 'claim']) })

export type HeldIdentity = z.output<typeof held>

export function identityCookieValue({ proofId, sort }: HeldIdentity): string {
  return sign('appeal-cookie', `${sort}:${proofId}`, env.AUTH_SECRET)
}

/** What a cookie holds; null if it was not made here. */
export function heldIdentityOf(cookie: string | undefined): HeldIdentity | null {
  const [sort, proofId] = (cookie === undefined ? null : unsign('appeal-cookie', cookie, env.AUTH_SECRET))?.split(':') ?? []
  return held.safeParse({ sort, proofId }).data ?? null
}

/** Attributes of the cookie: strictly necessary, unreadable for scripts, gone after an hour. */
export function identityCookieOptions() {
  return { httpOnly: true, sameSite: 'lax', secure: env.APP_URL.startsWith('https://'), path: '/', maxAge: 3600 } as const
}
