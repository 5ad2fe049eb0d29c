/** A value, and how often it was counted. */
export type Counted = { readonly value: number; readonly count: number }

/**
 * The value that a share of what was counted does not exceed: 0.5 is the median, 0.75 the upper quartile. Between two values it is their middle. Null when
 * nothing was counted.
 */
export function quantile(counted: readonly Counted[], share: number): number | null {
  const sorted = counted.filter(({ count }) => count > 0).toSorted((one, other) => one.value - other.value)
  const all = sorted.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return null
  const at = (rank: number): number => {
    let passed = 0
    for (const { value, count } of sorted) {
      passed += count
      if (passed >= rank) return value
    }
    return sorted.at(-1)?.value ?? 0
  }
  const rank = all * share
  return Number.isInteger(rank) && rank >= 1 && rank < all ? (at(rank) + at(rank + 1)) / 2 : at(Math.ceil(rank))
}
