import type { RulesView } from '#lib/bonus-desk/rules/queries.ts'
import type { RulesForm } from '#lib/bonus-desk/rules/schema.ts'
import { plainRoubles } from '#lib/money/money.ts'

const percent = (basisPoints: number): string => String(basisPoints / 100).replace('.', ',')

/** A draft as its form shows it. */
export function rulesValues(rules: RulesView): RulesForm {
  return {
    id: rules.id, revision: rules.revision, template: rules.template,
    redeemShare: percent(rules.redeemShare), lotDays: String(rules.lotDays), noticeDays: String(rules.noticeDays),
    welcomePoints: String(rules.welcomePoints), referralPoints: String(rules.referralPoints), friendPoints: String(rules.friendPoints),
    reviewPoints: String(rules.reviewPoints), reviewsPerMonth: String(rules.reviewsPerMonth),
    friendMinOrder: plainRoubles(rules.friendMinOrder), referralsPerYear: String(rules.referralsPerYear), adjustmentLimit: String(rules.adjustmentLimit),
    levels: rules.levels.map(({ code, name, turnoverFrom, rate }) => ({ code, name, turnoverFrom: plainRoubles(turnoverFrom), rate: percent(rate) })),
    categories: rules.categoryRates.map(({ categoryId, multiplier }) => ({ categoryId, multiplier: String(multiplier) })),
  }
}
