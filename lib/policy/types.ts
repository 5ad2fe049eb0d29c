import type { Basis, ClauseClass, ConsentChannel } from '#lib/db/generated/enums.ts'
import type { DataCategory } from './categories.ts'
import type { TermStart } from './term-starts.ts'

/** A clause as it stands in a text: headings are clauses (`4`), paragraphs before the first number are `0.1`, `0.2`. */
export type ParsedClause = { readonly number: string; readonly text: string; readonly class: ClauseClass }

export type ParsedPolicy = { readonly title: string; readonly clauses: readonly ParsedClause[] }

/** What a policy allows for one purpose. */
export type Purpose = {
  readonly code: string
  /** Where the policy names it. */
  readonly clause: string
  readonly title: string
  readonly basis: Basis
  readonly categories: readonly DataCategory[]
  readonly channels: readonly ConsentChannel[]
  /** Codes of `recipients`. */
  readonly recipients: readonly string[]
  /** The term in words. */
  readonly term: string
  /** Days after `termStart`; null when the term ends with that event itself. */
  readonly termDays: number | null
  readonly termStart: TermStart
  /** A grant counts once the contact has been confirmed. */
  readonly doubleOptIn: boolean
}
