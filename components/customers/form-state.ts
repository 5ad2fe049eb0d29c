export type Values = Readonly<Record<string, string>>

/** What comes back from a form of personal data or addresses, with scripts and without. */
export type FormState = {
  /** What was typed, if it was not saved. */
  readonly values: Values
  /** Why it was not. */
  readonly code: string | null
  /** Messages or codes by the name of a field. */
  readonly fields: Values
  /** What was done, in words. */
  readonly said: string | null
  /** Where to go on. Without scripts the answer is a redirect instead. */
  readonly next: string | null
}

export const PRISTINE: FormState = { values: {}, code: null, fields: {}, said: null, next: null }

/** One action for both: called by a script, or the target of a plain form. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>
