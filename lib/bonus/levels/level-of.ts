import type { Level } from '../rules/types.ts'

/** The level of a turnover (kopecks): the highest that it reaches. `levels` from the lowest, which begins at nothing. */
export function levelOf(levels: readonly Level[], turnover: number): Level {
  const level = levels.findLast(({ turnoverFrom }) => turnoverFrom <= Math.max(0, turnover))
  if (!level) throw new RangeError('rules without a first level')
  return level
}

/** The level above that of a turnover and the kopecks that are missing to it; null on the highest. */
export function nextLevel(levels: readonly Level[], turnover: number): { readonly level: Level; readonly missing: number } | null {
  const reached = Math.max(0, turnover)
  const level = levels.find(({ turnoverFrom }) => turnoverFrom > reached)
  return level ? { level, missing: level.turnoverFrom - reached } : null
}
