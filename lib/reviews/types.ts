import type { ReviewState } from '#lib/db/generated/enums.ts'
import type { ReviewReason } from './reasons.ts'

/** `src`: as large as it is kept; `thumb`: 320 × 320. */
export type ReviewPhoto = { readonly id: string; readonly src: string; readonly thumb: string; readonly width: number; readonly height: number }

/** A review as everybody sees it. */
export type ShownReview = {
  readonly id: string
  readonly rating: number
  readonly text: string
  /** The name, while its consent lives; else the pseudonym. */
  readonly author: string
  /** What was bought: «Графит, 42 мм». */
  readonly option: string
  /** ISO moments: cached answers are JSON. */
  readonly publishedAt: string
  readonly deliveredAt: string
  readonly answer: string | null
  readonly helpful: number
  readonly unhelpful: number
  readonly photos: readonly ReviewPhoto[]
  /** It brought its author points of the bonus programme. */
  readonly rewarded: boolean
}

export type Rating = { readonly reviews: number; /** One digit after the point. */ readonly average: number }

/** What is published of a product in numbers. `stars`: of five, four, three, two, one. */
export type RatingSummary = Rating & { readonly stars: readonly [number, number, number, number, number] }

export const reviewSorts = ['helpful', 'new', 'high', 'low'] as const
export type ReviewSort = (typeof reviewSorts)[number]

/** What the address of a list of reviews says. */
export type ReviewFilter = { readonly sort: ReviewSort; readonly stars: number | null; readonly withPhotos: boolean; readonly page: number }

export type ReviewList = { readonly reviews: readonly ShownReview[]; readonly total: number; readonly page: number; readonly pageCount: number }

/** The goods of a line that was delivered. */
export type BoughtLine = {
  /** «1012-1». */
  readonly line: string
  readonly name: string
  readonly option: string
  readonly image: string | null
  readonly slug: string
  readonly deliveredAt: Date
}

/** A review as its author sees it. */
export type OwnReview = BoughtLine & {
  readonly id: string
  readonly rating: number
  readonly text: string
  readonly state: ReviewState
  readonly reason: ReviewReason | null
  readonly reasonWords: string | null
  readonly createdAt: Date
  readonly editedAt: Date | null
  readonly answer: string | null
  readonly helpful: number
  readonly unhelpful: number
  readonly photos: readonly ReviewPhoto[]
}
