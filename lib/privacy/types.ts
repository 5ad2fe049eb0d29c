import type { RequestState, ClaimState } from '#lib/db/generated/enums.ts'
import type { Sort } from './appeal-link.ts'

export type AppealState = RequestState | ClaimState

/** A request or a claim in a list. Times are UTC. */
export type AppealCard = {
  readonly sort: Sort
  readonly number: number
  readonly kind: string
  readonly title: string
  readonly state: AppealState
  readonly receivedAt: Date
  readonly dueAt: Date
  readonly closedAt: Date | null
  /** Working days left of an open one, today not counted; 0 on its last day; negative when it is late. */
  readonly left: number
}

/** One of them, as whoever made it sees it. */
export type AppealView = AppealCard & {
  /** The key of its signed link: opens its receipt, and takes it back. */
  readonly token: string
  readonly text: string | null
  readonly reply: { readonly channel: 'email' | 'sms'; readonly to: string } | null
  readonly order: number | null
  readonly extendedAt: Date | null
  readonly extensionReason: string | null
  readonly answer: string | null
  readonly refusalGround: string | null
  /** The data are blocked while it is looked into (6.2.4). */
  readonly blocked: boolean
}
