/** Why a file is not taken: a code of `cvRefusals`. */
export class Unfit extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}
