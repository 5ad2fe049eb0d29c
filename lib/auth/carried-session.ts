import { getToken } from 'next-auth/jwt'
import { headers } from 'next/headers'
import { env } from '#lib/env.ts'

/**
 * The id of the session that this browser's cookie carries, whether or not the session lives; null without a cookie of ours. Auth.js
 * would also make the cookie out anew, which a page cannot send: every request would pay for it.
 */
export async function carriedSession(): Promise<string | null> {
  const token = await getToken({ req: { headers: await headers() }, secret: env.AUTH_SECRET, secureCookie: env.APP_URL.startsWith('https://') })
  return token?.sub ?? null
}
