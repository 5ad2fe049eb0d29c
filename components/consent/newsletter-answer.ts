/** What comes back from the newsletter form; messages are in words, as every page of the shop would carry a list of them. */
export type NewsletterAnswer = {
  readonly email: string
  /** Tokens of the boxes that were ticked. */
  readonly consents: readonly string[]
  /** Under a field. */
  readonly errors: { readonly email?: string | undefined; readonly consents?: string | undefined }
  /** What no field is to blame for. */
  readonly problem: string | null
  /** The text has changed since the page was made: the newest stands on the page of the form. */
  readonly stale: boolean
  /** A letter with a link is on its way. */
  readonly sent: boolean
}

export const NOT_SENT: NewsletterAnswer = { email: '', consents: [], errors: {}, problem: null, stale: false, sent: false }

export type NewsletterAction = (before: NewsletterAnswer, form: FormData) => Promise<NewsletterAnswer>

/** Where the form stands by itself, and which page answers it without scripts. */
export const NEWSLETTER_PAGE = '/subscription'
