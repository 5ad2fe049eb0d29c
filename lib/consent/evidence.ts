import { createHash } from 'node:crypto'
import * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { seal, unseal } from '#lib/crypto/seal.ts'
import { env } from '#lib/env.ts'

/** Where and by whom a choice was made, as the server saw it. */
export const visit = z.object({
  /** The page of the form; its host has to be the shop's own (1.1.5). */
  url: z.string(),
  /** IP address. */
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  sessionId: z.string().nullable(),
  locale: z.string(),
})

export type Visit = z.output<typeof visit>

/** Everything that proves one event. Kept under the subject's key. */
const evidence = z.object({
  ...visit.partial().shape,
  /** The collection point, or the job that acted. */
  form: z.string(),
  token: z.string().optional(),
  textHash: z.string().optional(),
  defaultState: z.literal('empty').optional(),
  /** What proved the contact. */
  proofId: z.string().optional(),
})

export type Evidence = z.output<typeof evidence>

const PURPOSE = 'consent-evidence'

/** Seals evidence under the key of its subject. `hash`: SHA-256 of what is stored, hex. */
export function sealEvidence(subjectId: string, given: Evidence, key: string): { sealed: Uint8Array<ArrayBuffer>; hash: string } {
  const sealed = seal(PURPOSE, subjectId, JSON.stringify(given), key)
  return { sealed, hash: createHash('sha256').update(sealed).digest('hex') }
}

/** What was sealed; null without the right key. */
export function unsealEvidence(subjectId: string, sealed: Uint8Array, key: string): Evidence | null {
  const text = unseal(PURPOSE, subjectId, sealed, key)
  return text === null ? null : evidence.parse(JSON.parse(text))
}

/** The visit with the address of its page in full. Refusal `consent-forged` for a page that is not the shop's. */
export function ownVisit(given: Visit): Visit {
  const url = URL.parse(given.url, env.APP_URL)
  if (url?.origin !== new URL(env.APP_URL).origin) throw new Refusal('consent-forged')
  return { ...given, url: `${url.origin}${url.pathname}`.slice(0, 300), userAgent: given.userAgent?.slice(0, 300) ?? null }
}
