/** What comes back from a form at one of the doors of the account. */
export type DoorState = {
  /** What was typed, for a page without scripts. Never a password or a code. */
  readonly values: Readonly<Record<string, string>>
  /** Why it was refused. */
  readonly code: string | null
  /** Messages or codes by the name of a field; other facts of the refusal, such as minutes to wait. */
  readonly fields: Readonly<Record<string, string>>
  /** Where to go on. Without scripts the answer is a redirect instead. */
  readonly next: string | null
  /** Counts what was done without going anywhere: a code sent once more. */
  readonly done: number
}

export const UNTOUCHED: DoorState = { values: {}, code: null, fields: {}, next: null, done: 0 }

/** One action for both: called by a script, or the target of a plain form. */
export type DoorAction = (before: DoorState, form: FormData) => Promise<DoorState>
