/**
 * An expected failure: thrown inside a command (so that its transaction rolls back), turned into a typed result by
 * `action`. `code` is one of the domain's codes, `fields` maps names of inputs to codes.
 */
export class Refusal extends Error {
  readonly code: string
  readonly fields: Readonly<Record<string, string>>

  constructor(code: string, fields: Readonly<Record<string, string>> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.fields = fields
  }
}
