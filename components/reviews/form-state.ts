/** What a form of a review is answered. */
export type ReviewFormState = {
  /** Why it was refused, in words; null when it was not. */
  readonly problem: string | null
  /** Messages by field: `rating`, `text`, `consents`. */
  readonly fields: Readonly<Record<string, string>>
  /** What was typed, for a page without scripts. */
  readonly values: { readonly rating: string; readonly text: string; readonly consents: readonly string[] }
  /** The review that was written. */
  readonly id: string | null
}

export const PRISTINE: ReviewFormState = { problem: null, fields: {}, values: { rating: '', text: '', consents: [] }, id: null }

export type ReviewFormAction = (before: ReviewFormState, form: FormData) => Promise<ReviewFormState>
