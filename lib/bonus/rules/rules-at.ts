import { db, type Transaction } from '#lib/db/db.ts'
import type { Rules } from './types.ts'

/** The rules that hold at a moment: of those published that are in effect by then the last; null before the first. The database computes the same (`bonus_rules_at`). */
export async function rulesAt(moment: Date, tx: Pick<Transaction, 'bonusRules'> = db): Promise<Rules | null> {
  const found = await tx.bonusRules.findFirst({
    where: { state: 'published', effectiveFrom: { lte: moment } },
    orderBy: [{ effectiveFrom: 'desc' }, { number: 'desc' }],
    select: {
      id: true, number: true, effectiveFrom: true, redeemShare: true, lotDays: true, welcomePoints: true, referralPoints: true, friendPoints: true, friendMinOrder: true, referralsPerYear: true, reviewPoints: true, reviewsPerMonth: true,
      adjustmentLimit: true, noticeDays: true, levels: { orderBy: { position: 'asc' }, select: { code: true, name: true, turnoverFrom: true, rate: true } },
      categoryRates: { select: { categoryId: true, multiplier: true } },
    },
  })
  return found?.effectiveFrom ? { ...found, effectiveFrom: found.effectiveFrom } : null
}
