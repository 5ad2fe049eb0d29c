/** A line as it is paid by points: `total` in kopecks after the discount. */
export type SpendableLine = { readonly total: number; readonly quantity: number }

/**
 * The most whole points that each line takes: its share by the rules (`redeemShare`, basis points), rounded down, and never so many that less than a
 * rouble a piece is left to pay in money. Their sum is the most that the order takes; delivery takes none.
 */
export function spendable({ redeemShare }: { readonly redeemShare: number }, lines: readonly SpendableLine[]): number[] {
  return lines.map(({ total, quantity }) => Math.max(0, Math.min(Math.floor((total * redeemShare) / 1_000_000), Math.floor(total / 100) - quantity)))
}
