import type { BonusEntryKind, BonusSource } from '#lib/db/generated/enums.ts'
import type { Kopecks } from '#lib/money/money.ts'

/** Points that expire together at the end of a day; `at` is that end (UTC). */
export type ExpiryDay = { readonly at: Date; readonly points: number }

/** A step of the ladder; `from`: turnover of twelve months, kopecks; `rate`: basis points. */
export type LevelStep = { readonly name: string; readonly from: Kopecks; readonly rate: number }

export type OwnLevel = {
  readonly code: string
  readonly name: string
  readonly rate: number
  /** Of twelve months: delivered, paid in money, less returns. */
  readonly turnover: Kopecks
  /** The next step and what is missing to it; null on the highest. */
  readonly next: (LevelStep & { readonly missing: Kopecks }) | null
  readonly steps: readonly LevelStep[]
}

/** The membership as its owner sees it. Points are whole; times are UTC. */
export type OwnBonuses = {
  readonly memberId: string
  readonly joinedAt: Date
  /** Number of the rules that were accepted. */
  readonly acceptedRules: number
  readonly balance: number
  /** Promised by paid orders that are not delivered yet. */
  readonly pending: readonly { readonly order: number; readonly points: number }[]
  readonly expiring: readonly ExpiryDay[]
  /** Points that a return should have taken back and that were spent: withheld from what is earned next. */
  readonly due: number
  /** Null where no rules are in force any more. */
  readonly level: OwnLevel | null
  readonly referral: { readonly href: string; readonly reward: number; readonly friendReward: number; readonly friendMinOrder: Kopecks; readonly waiting: number; readonly paid: number }
  /** Per cent of a line that points may pay for. */
  readonly redeemShare: number
}

/** What moved points, as people see it: entries of one kind, order and moment together. */
export type LedgerLine = {
  /** The last position of the group, for the next page. */
  readonly position: string
  readonly kind: BonusEntryKind
  /** What the points were given for. */
  readonly source: BonusSource
  readonly points: number
  /** Its number. */
  readonly order: number | null
  /** A return has moved them, not the end of the order. */
  readonly returned: boolean
  /** Of entries that grant: the end of the term. */
  readonly expiresAt: Date | null
  readonly happenedAt: Date
}

/** What somebody who is no member is told before joining. */
export type JoinTerms = { readonly rulesNumber: number; readonly welcome: number; readonly lowestRate: number; readonly highestRate: number; readonly redeemShare: number; readonly lotDays: number }

/** What the overview says of the points; `first`: what goes next, within the days in which a notice is due. */
export type BonusGlance = { readonly balance: number; readonly level: string; readonly first: ExpiryDay | null }
