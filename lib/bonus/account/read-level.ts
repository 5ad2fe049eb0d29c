import { db } from '#lib/db/db.ts'
import { kopecks } from '#lib/money/money.ts'
import { levelAt } from '../levels/level-at.ts'
import { rulesAt } from '../rules/rules-at.ts'
import type { OwnLevel } from './types.ts'

/** The level of a member at a moment, with the whole ladder and what is missing to the next step; null where no rules are in force. */
export async function readLevel(memberId: string, at: Date, tx: Parameters<typeof rulesAt>[1] & Parameters<typeof levelAt>[3] = db): Promise<OwnLevel | null> {
  const rules = await rulesAt(at, tx)
  if (!rules) return null
  const { level, turnover, next } = await levelAt(memberId, rules, at, tx)
  const steps = rules.levels.map(({ name, turnoverFrom, rate }) => ({ name, from: kopecks(turnoverFrom), rate }))
  return {
    code: level.code, name: level.name, rate: level.rate, turnover, steps,
    next: next && { name: next.level.name, from: kopecks(next.level.turnoverFrom), rate: next.level.rate, missing: kopecks(next.missing) },
  }
}
