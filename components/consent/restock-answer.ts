/** What comes back from asking to be told of goods. */
export type RestockAnswer = {
  readonly email: string
  /** Tokens of the boxes that were ticked. */
  readonly consents: readonly string[]
  /** Under a field. */
  readonly errors: { readonly email?: string | undefined; readonly consents?: string | undefined }
  /** What no field is to blame for. */
  readonly problem: string | null
  /** A letter with a link is on its way. */
  readonly sent: boolean
}

export const NOT_ASKED: RestockAnswer = { email: '', consents: [], errors: {}, problem: null, sent: false }

export type RestockAction = (before: RestockAnswer, form: FormData) => Promise<RestockAnswer>
