import { createHmac } from 'node:crypto'
import { matches, sign, unsign } from '#lib/crypto/signature.ts'
import { env } from '#lib/env.ts'

/** The six digits that prove a contact. Computed from the proof's id by the shop's key, so the database holds nothing that opens anything. */
export function proofCode(proofId: string): string {
  const digest = createHmac('sha256', env.AUTH_SECRET).update(`proof-code\0${proofId}`).digest()
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0')
}

/** Whether `code` proves it. Compares in constant time. */
export function isProofCode(proofId: string, code: string): boolean {
  return matches(code, proofCode(proofId))
}

/** The part of a link that proves a contact: the proof's id, signed. */
export function proofToken(proofId: string): string {
  return sign('proof-link', proofId, env.AUTH_SECRET)
}

/** The proof of a link's token; null if it was not made here. */
export function proofOfToken(token: string): string | null {
  return unsign('proof-link', token, env.AUTH_SECRET)
}
