import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { RulesNumbers } from './types.ts'

type FirstRules = Omit<RulesNumbers, 'levels'> & { readonly levels: readonly (RulesNumbers['levels'][number] & { readonly code: string })[] }

/** The numbers that a shop without rules begins with. */
export const firstRules = {
  redeemShare: 3000, lotDays: 365, welcomePoints: 200, referralPoints: 500, friendPoints: 500, friendMinOrder: 300_000, referralsPerYear: 12, reviewPoints: 50, reviewsPerMonth: 5, adjustmentLimit: 1000, noticeDays: 30,
  levels: [
    { code: 'start', name: 'Старт', turnoverFrom: 0, rate: 300 },
    { code: 'rhythm', name: 'Ритм', turnoverFrom: 3_000_000, rate: 400 },
    { code: 'pulse', name: 'Пульс', turnoverFrom: 8_000_000, rate: 500 },
  ],
  categories: [],
} as const satisfies FirstRules

/** The template of the first text; later ones stand with the rules they belong to. */
export function firstTemplate(): string {
  return readFileSync(path.resolve(import.meta.dirname, '../../../prisma/policy/bonus-rules.txt'), 'utf8').trim()
}
