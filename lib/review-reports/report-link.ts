import * as z from 'zod'
import { sign, unsign } from '#lib/crypto/signature.ts'
import { env } from '#lib/env.ts'

/** Where a complaint about a review is written. */
export function reportFormPath(reviewId: string): string {
  return `/reviews/${reviewId}/report`
}

/** Where it stands how a complaint was decided, for whoever holds the link: its id, signed. Nobody has to leave a contact to learn it. */
export function reportPath(id: string): string {
  return `/reviews/reports/${sign('review-report', id, env.AUTH_SECRET)}`
}

/** The id of a token; null if it was not made here. */
export function reportOfToken(token: string): string | null {
  return z.uuid().safeParse(unsign('review-report', token, env.AUTH_SECRET)).data ?? null
}
