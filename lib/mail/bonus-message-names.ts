/** The messages of the bonus programme, by e-mail or SMS, apart from their templates. Basis: the membership, and a consent to `bonus-notices` by the channel (4.1.7). */
export const bonusMessageNames = [
  /** About a lot. */
  'bonus-earned',
  /** About a change of level. */
  'bonus-level',
  /** What is about to expire, all of it in one. */
  'bonus-expiring',
] as const

export type BonusMessageName = (typeof bonusMessageNames)[number]
