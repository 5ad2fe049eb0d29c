import * as z from 'zod'
import { sign, unsign } from '#lib/crypto/signature.ts'
import { env } from '#lib/env.ts'
import { returnPath } from '#lib/form/return-path.ts'

/** What this browser is proving, and where it goes then. Signed: it is nobody else's proof. */
export const PROOF_COOKIE = 'proof'

const held = z.object({
  proofId: z.uuid(),
  next: returnPath,
  /** Between password and second factor: how the first door was opened. */
  method: z.enum(['password', 'link', 'code', 'reset', 'yandex', 'vk']).optional(),
})

export type HeldProof = z.output<typeof held>

export function proofCookieValue(proof: HeldProof): string {
  return sign('proof-cookie', Buffer.from(JSON.stringify(proof)).toString('base64url'), env.AUTH_SECRET)
}

/** The proof of a cookie; null if the cookie was not made here. */
export function heldProofOf(cookie: string | undefined): HeldProof | null {
  const value = cookie === undefined ? null : unsign('proof-cookie', cookie, env.AUTH_SECRET)
  return value === null ? null : held.parse(JSON.parse(Buffer.from(value, 'base64url').toString()))
}

/** Attributes of the cookie: strictly necessary, unreadable for scripts, gone after an hour. */
export function proofCookieOptions() {
  return { httpOnly: true, sameSite: 'lax', secure: env.APP_URL.startsWith('https://'), path: '/', maxAge: 3600 } as const
}
