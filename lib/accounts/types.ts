import type { ProofPurpose, MessageChannel } from '#lib/db/generated/enums.ts'

/** What the page that asks for a code says: who was written to, and until when. `second_factor` was sent to nobody. */
export type ProofState =
  | { readonly purpose: Exclude<ProofPurpose, 'second_factor'>; readonly contact: string; readonly channel: MessageChannel; readonly expiresAt: Date }
  | { readonly purpose: 'second_factor'; readonly contact: null; readonly channel: null; readonly expiresAt: Date }

export type SessionView = {
  readonly id: string
  /** «Chrome, Windows». */
  readonly device: string
  /** «Россия, 203.0.113.7»; null when forgotten or unknown. */
  readonly place: string | null
  readonly lastSeenAt: Date
  readonly createdAt: Date
  readonly current: boolean
}

export type EventView = {
  readonly kind: string
  readonly detail: string | null
  readonly device: string | null
  readonly place: string | null
  readonly happenedAt: Date
}

/** What opens an account, and how well. */
export type KeysView = {
  readonly hasPassword: boolean
  readonly passwordChangedAt: Date | null
  readonly secondFactor: { readonly enabledAt: Date; readonly recoveryLeft: number } | null
  /** Staff: it cannot be switched off, and nothing else opens before it is on. */
  readonly mustHaveSecondFactor: boolean
  readonly signInNotices: boolean
}

export type SecurityView = KeysView & {
  /** The living ones, the last used first. */
  readonly sessions: readonly SessionView[]
  /** The latest first. */
  readonly events: readonly EventView[]
  readonly moreEvents: boolean
}

/** What a door of the account opens: a session, or the question for the second factor. */
export type Opened =
  | { readonly sessionId: string; readonly personId: string; readonly secondFactorDue: boolean }
  | { readonly factorProofId: string }
