/** A text that cannot be read as numbered clauses. */
export class PolicyTextError extends Error {
  /** Counted from 1. */
  readonly line: number

  constructor(line: number, message: string) {
    super(message)
    this.name = 'PolicyTextError'
    this.line = line
  }
}
