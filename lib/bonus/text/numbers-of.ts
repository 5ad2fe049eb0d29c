import type { Transaction } from '#lib/db/db.ts'
import type { RulesNumbers } from './types.ts'

type Reads = Pick<Transaction, 'bonusRules'>

/** A set of rules with everything that its text says, and its template; throws when there is none. */
export async function numbersOf(tx: Reads, rulesId: string): Promise<RulesNumbers & { readonly number: number; readonly template: string }> {
  const { levels, categoryRates, ...numbers } = await tx.bonusRules.findUniqueOrThrow({
    where: { id: rulesId },
    select: {
      number: true, template: true, redeemShare: true, lotDays: true, welcomePoints: true, referralPoints: true, friendPoints: true, friendMinOrder: true, referralsPerYear: true, reviewPoints: true, reviewsPerMonth: true, adjustmentLimit: true, noticeDays: true,
      levels: { orderBy: { position: 'asc' }, select: { code: true, name: true, turnoverFrom: true, rate: true } },
      categoryRates: { orderBy: { category: { name: 'asc' } }, select: { categoryId: true, multiplier: true, category: { select: { name: true } } } },
    },
  })
  return { ...numbers, levels, categories: categoryRates.map(({ multiplier, category: { name } }) => ({ name, multiplier })) }
}
