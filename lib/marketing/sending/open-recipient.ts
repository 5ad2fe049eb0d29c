import { unseal } from '#lib/crypto/seal.ts'
import { env } from '#lib/env.ts'
import type { Due } from './take-batch.ts'

/** The contact of whom a message is for; null when its subject is destroyed, or the contact is theirs no more. */
export function openRecipient({ subjectId, contactId, contact, key }: Due): { readonly to: string; readonly contactId: string } | null {
  if (contactId === null || contact === null || key === null) return null
  const opened = unseal('subject-key', subjectId, key, env.LEDGER_SECRET)
  const to = opened === null ? null : unseal('contact', subjectId, contact, opened)
  // An address in which something could become a second one is none.
  return to === null || !/^[^\s<>,;:"()\\]+$/.test(to) ? null : { to, contactId }
}
