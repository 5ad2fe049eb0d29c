import { now } from '#lib/clock/clock.ts'
import { rulesAt } from '../rules/rules-at.ts'
import type { JoinTerms } from './types.ts'

/** What somebody is told before joining, by the rules of the moment; null where none are in force. */
export async function getJoinTerms(): Promise<JoinTerms | null> {
  const rules = await rulesAt(now())
  if (!rules) return null
  const rates = rules.levels.map(({ rate }) => rate)
  return {
    rulesNumber: rules.number, welcome: rules.welcomePoints, lowestRate: Math.min(...rates), highestRate: Math.max(...rates), redeemShare: rules.redeemShare / 100, lotDays: rules.lotDays,
  }
}
