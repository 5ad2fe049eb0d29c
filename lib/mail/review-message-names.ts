/** The letters about reviews, apart from their templates. Basis: the account (4.1.3); by e-mail only. What each is about stands in `aboutId` of the outbox row. */
export const reviewMessageNames = [
  /** To the author; about a review: everybody sees it. */
  'review-published',
  /** To the author; about a review: not published, why, and how to mend it. */
  'review-declined',
  /** To the author; about a review: the shop has answered under it. */
  'review-answered',
  /** To the author; about a review that was published and is so no more: why, and how to object. */
  'review-removed',
  /** To whoever complained while signed in; about a complaint: what was decided. */
  'review-report-decided',
] as const

export type ReviewMessageName = (typeof reviewMessageNames)[number]
