import { db, type Transaction } from '#lib/db/db.ts'
import type { Kopecks } from '#lib/money/money.ts'
import type { Level, Rules } from '../rules/types.ts'
import { levelOf, nextLevel } from './level-of.ts'
import { turnoverOfMember } from './turnover-of.ts'

export type MemberLevel = {
  readonly level: Level
  /** Kopecks within twelve months. */
  readonly turnover: Kopecks
  /** The level above and what is missing to it; null on the highest. */
  readonly next: { readonly level: Level; readonly missing: number } | null
}

/** The level of a member at a moment by the rules of that moment. It is kept nowhere. */
export async function levelAt(memberId: string, rules: Pick<Rules, 'levels'>, at: Date, tx: Pick<Transaction, '$queryRaw' | 'bonusMember'> = db): Promise<MemberLevel> {
  const turnover = await turnoverOfMember(memberId, at, tx)
  return { level: levelOf(rules.levels, turnover), turnover, next: nextLevel(rules.levels, turnover) }
}
