/** Ends a command with one sentence for the user. */
export class Stop extends Error {
  readonly code: number

  constructor(message: string, code = 1) {
    super(message)
    this.code = code
  }
}
