import { mailDomain } from '#lib/mail/mail-domain.ts'
import { type ReturnedRef, returnedOf } from '../public/message-token.ts'

export type ReturnAddress = {
  /** `bounce`: what servers report goes here. `unsub`: an empty letter takes the consent back (RFC 2369). */
  readonly kind: 'bounce' | 'unsub'
  readonly message: ReturnedRef
}

/** The message of an address that its headers name; null for every other address in the world. */
export function returnAddress(address: string): ReturnAddress | null {
  const parts = /^(bounce|unsub)\+([\w-]{56})@(.+)$/.exec(address)
  if (parts?.[3]?.toLowerCase() !== mailDomain()) return null
  const message = returnedOf(parts[2] ?? '')
  return message && { kind: parts[1] === 'unsub' ? 'unsub' : 'bounce', message }
}
