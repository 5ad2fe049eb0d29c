import type { BonusMessageName } from '../../bonus-message-names.ts'

/** What every message of the programme says besides. */
type Common = {
  /** Whole points: all that is there now. */
  readonly balance: number
  /** Where they are seen: the account, or the signed page of who has none. */
  readonly href: string
  /** Where this consent is taken back, without signing in. */
  readonly offHref: string
}

/** Points that expire together; `at` (UTC) is the end of their last day. */
export type Expiring = { readonly at: Date; readonly points: number }

type Facts = {
  /** `order`: its number, where the points came of one. `expiresAt` (UTC). */
  readonly 'bonus-earned': Common & { readonly points: number; /** `friend`: they came by somebody's recommendation, `referral`: by theirs. */ readonly source: 'order' | 'referral' | 'friend' | 'adjustment' | 'review'; readonly order: number | null; readonly expiresAt: Date }
  /** `rate` in basis points; `next`: what is missing to it, kopecks. */
  readonly 'bonus-level': Common & { readonly level: string; readonly rate: number; readonly next: { readonly name: string; readonly missing: number } | null }
  /** The soonest first. */
  readonly 'bonus-expiring': Common & { readonly lots: readonly Expiring[] }
}

/** What the messages of the bonus programme may say, and no more: no name, no goods. */
export type BonusFacts<Name extends BonusMessageName> = Facts[Name]
