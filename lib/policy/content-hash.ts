import { createHash } from 'node:crypto'
import type { Purpose } from './types.ts'

/** SHA-256 of a clause: number and text, hex. */
export function clauseHash(number: string, text: string): string {
  return sha256(`${number}\n${text}`)
}

/**
 * SHA-256 of a version, hex: its text, and a line for each purpose in the order of codes. The database computes the same
 * (`version_hash`) and refuses to publish anything else.
 */
export function versionHash(text: string, purposes: readonly Purpose[]): string {
  return sha256([text, ...purposes.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map(purposeLine)].join('\n'))
}

function purposeLine(purpose: Purpose): string {
  const { code, clause, title, basis, categories, channels, recipients, term, termDays, termStart, doubleOptIn } = purpose
  const sets = [categories, channels, recipients].map((codes) => codes.toSorted().join(','))
  return [code, clause, title, basis, ...sets, term, termDays ?? '', termStart, doubleOptIn].join('|')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
