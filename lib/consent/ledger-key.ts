import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto'
import { env } from '#lib/env.ts'

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The key that signs checkpoints: Ed25519, from LEDGER_SECRET by HKDF-SHA-256. */
function signingKey(): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', env.LEDGER_SECRET, '', 'consent-checkpoint', 32))
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
}

/** The public half, PEM: with it anybody can check a checkpoint. */
export function ledgerPublicKey(): string {
  return createPublicKey(signingKey()).export({ format: 'pem', type: 'spki' }).toString().trim()
}

/** A cut through the ledger, as it is signed. */
export type SignedCut = {
  readonly takenAt: Date
  readonly position: bigint
  readonly events: bigint
  readonly subjects: bigint
  /** Merkle root over all heads, hex. */
  readonly root: string
}

/** The text that is signed: these lines, joined by line feeds. `before`: the signature of the checkpoint before. */
export function cutText({ takenAt, position, events, subjects, root }: SignedCut, before: string | null): string {
  return ['consent-checkpoint/1', takenAt.toISOString(), position, events, subjects, root, before ?? '-'].join('\n')
}

/** Ed25519, base64url. */
export function signCut(cut: SignedCut, before: string | null): string {
  return sign(null, Buffer.from(cutText(cut, before)), signingKey()).toString('base64url')
}

export function isSigned(cut: SignedCut, before: string | null, signature: string): boolean {
  return verify(null, Buffer.from(cutText(cut, before)), createPublicKey(signingKey()), Buffer.from(signature, 'base64url'))
}

/** Any other text that the ledger answers for: Ed25519 by the same key, base64url. What it is signed as stands in its first line. */
export function signAs(what: 'message-proof/1', text: string): string {
  return sign(null, Buffer.from(`${what}\n${text}`), signingKey()).toString('base64url')
}
