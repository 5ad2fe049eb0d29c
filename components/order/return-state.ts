import type { ReturnValues } from './return-values.ts'

/** What comes back from the form of a return. */
export type ReturnState = {
  /** What was chosen, for a page without scripts; null before it was sent. */
  readonly values: ReturnValues | null
  readonly code: string | null
  /** Messages by dotted field name. */
  readonly fields: Readonly<Record<string, string>>
  /** Where to go on. Without scripts the answer is a redirect instead. */
  readonly next: string | null
}

export const UNSENT: ReturnState = { values: null, code: null, fields: {}, next: null }
