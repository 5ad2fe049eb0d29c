/** What comes back from the newsletter form. */
export type NewsletterAnswer = {
  readonly email: string
  /** Tokens of the boxes that were ticked. */
  readonly consents: readonly string[]
  readonly code: string | null
  /** Messages or codes by field. */
  readonly fields: Readonly<Record<string, string>>
  /** A letter with a link is on its way. */
  readonly sent: boolean
}

export const NOT_SENT: NewsletterAnswer = { email: '', consents: [], code: null, fields: {}, sent: false }

export type NewsletterAction = (before: NewsletterAnswer, form: FormData) => Promise<NewsletterAnswer>

/** Where the form stands by itself, and which page answers it without scripts. */
export const NEWSLETTER_PAGE = '/subscription'
