import { sign, unsign } from '#lib/crypto/signature.ts'
import { env } from '#lib/env.ts'

/** The signed part of the address at which a candidate sees their application. */
export function applicationToken(applicationId: string): string {
  return sign('application', applicationId, env.AUTH_SECRET)
}

/** The id of the application a token was made for; null when it was not made here. */
export function applicationOfToken(token: string): string | null {
  return unsign('application', token, env.AUTH_SECRET)
}

/** The page of an application. Whoever holds the link sees it. */
export function applicationPath(applicationId: string): string {
  return `/careers/application/${applicationToken(applicationId)}`
}
