import type { ConsentActor, ConsentKind } from '#lib/db/generated/enums.ts'
import type { ConsentCell } from './purposes.ts'

/** A consent text as a form shows it. Its box is empty, and posts `token` when it is ticked. */
export type ConsentWidget = ConsentCell & {
  readonly title: string
  readonly text: string
  /** Number of the version of the text. */
  readonly textNumber: number
  /** Where this version of the text stands for good. */
  readonly href: string
  readonly token: string
}

/** A version of a consent text. */
export type ConsentTextRef = { readonly number: number; readonly href: string; readonly hash: string }

/** An event of the ledger, as its person reads it. */
export type ConsentHistoryLine = {
  readonly kind: ConsentKind
  readonly at: Date
  readonly eventHash: string
  readonly actor: ConsentActor
  /** Masked; null where the key of the ledger is gone, or there was none. */
  readonly contact: string | null
  readonly text: ConsentTextRef | null
}

/** What stands in one cell of purpose and channel. */
export type ConsentRow = ConsentCell & {
  /** Null: never asked for. */
  readonly state: ConsentKind | null
  /** It may be used now. */
  readonly live: boolean
  /** Given, but the policy has become wider since: not used until it is given anew (9.1). */
  readonly frozen: boolean
  readonly since: Date | null
  readonly text: ConsentTextRef | null
  /** Masked. */
  readonly contact: string | null
  readonly contactProved: boolean
  /** The newest first. */
  readonly history: readonly ConsentHistoryLine[]
}

/** The preference centre of one contact. */
export type SubscriptionView = { readonly channel: 'email' | 'sms'; readonly contact: string; readonly rows: readonly ConsentRow[] }

/** What the link of a confirmation is about. */
export type ConfirmationView = {
  /** `dead`: its time is over, or it was withdrawn meanwhile. */
  readonly state: 'open' | 'confirmed' | 'dead'
  readonly channel: 'email' | 'sms'
  /** Masked. */
  readonly contact: string
  readonly texts: readonly Omit<ConsentWidget, 'token'>[]
  /** What is waited for from then on (4.1.15); null where it is about no goods, or they were told already. */
  readonly goods: { readonly name: string; readonly href: string } | null
  /** Path of the preference centre, once it is confirmed. */
  readonly subscription: string | null
}

/** A signed cut through the ledger. Numbers as text, the moment as ISO 8601 in UTC: what pages keep in their cache. */
export type CheckpointLine = {
  readonly id: number
  readonly takenAt: string
  readonly position: string
  readonly events: string
  readonly subjects: string
  readonly root: string
  readonly signature: string
}
