/**
 * The points that lines earn: of what is paid for them in money (kopecks, after discounts and points) by their rates (`CartLine.bonusRate`), rounded down once for
 * the order. The server promises the same (`expectedPoints`).
 */
export function earnedPoints(lines: readonly { readonly bonusRate: number }[], paid: readonly { readonly total: number }[]): number {
  return Number(lines.reduce((sum, { bonusRate }, index) => sum + BigInt(bonusRate) * BigInt(paid[index]?.total ?? 0), 0n) / 10_000_000_000n)
}
