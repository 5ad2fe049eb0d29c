import { sign, unsign } from '#lib/crypto/signature.ts'
import { env } from '#lib/env.ts'

/** The signed part of the address at which a member without an account sees their points. */
export function memberToken(memberId: string): string {
  return sign('bonus-member', memberId, env.AUTH_SECRET)
}

/** The id of the membership a token was made for; null when it was not made here. */
export function memberOfToken(token: string): string | null {
  return unsign('bonus-member', token, env.AUTH_SECRET)
}

/** The page of a membership without an account. Whoever holds the link sees it. */
export function memberPath(memberId: string): string {
  return `/bonus/${memberToken(memberId)}`
}
