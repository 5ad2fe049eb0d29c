import type { ReviewMessageName } from '../../review-message-names.ts'

/** What every letter about a review says besides. */
type Common = {
  /** What the product is called. */
  readonly product: string
  /** Where the letter leads: the review among the author's own, or on the product's page. */
  readonly href: string
}

/** Why the shop decided so: a reason of its list, and words of whoever decided. */
type Why = { readonly reason: string; readonly words: string }

type Facts = {
  /** `signedAs`: the name that stands beside it. */
  readonly 'review-published': Common & { readonly signedAs: string }
  readonly 'review-declined': Common & Why
  /** `answer`: as it stands on the page when the letter goes. */
  readonly 'review-answered': Common & { readonly answer: string }
  /** `complained`: somebody had complained of it; `objectHref`: where to disagree. */
  readonly 'review-removed': Common & Why & { readonly complained: boolean; readonly objectHref: string }
  /** `number`: of the complaint; `words`: of whoever decided. */
  readonly 'review-report-decided': Common & { readonly number: number; readonly upheld: boolean; readonly words: string; readonly objectHref: string }
}

/** What the letters about reviews may say, and no more: never what somebody else wrote in theirs. */
export type ReviewFacts<Name extends ReviewMessageName> = Facts[Name]
