import { sign, unsign } from '#lib/crypto/signature.ts'
import { env } from '#lib/env.ts'
import { LOOSE_HOURS } from './limits.ts'

/** The cookie that remembers a CV between its upload and the rest of the form. */
export const CV_COOKIE = 'cv'

/** What forms and cookies carry of a file that is nobody's yet: an id that nobody guesses, and nobody makes but the shop. */
export function cvToken(fileId: string): string {
  return sign('cv', fileId, env.AUTH_SECRET)
}

/** The file that a token was made for; null when it was not made here. */
export function fileOfToken(token: string): string | null {
  return unsign('cv', token, env.AUTH_SECRET)
}

/** Attributes of the cookie: strictly necessary, unreadable for scripts, gone with the file. */
export function cvCookie(): string {
  return `Path=/; Max-Age=${LOOSE_HOURS * 3600}; HttpOnly; SameSite=Lax${env.APP_URL.startsWith('https://') ? '; Secure' : ''}`
}
