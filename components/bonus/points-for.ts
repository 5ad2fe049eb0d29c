/** Points for so many kopecks paid for goods at a rate in basis points: rounded down to whole ones. */
export function pointsFor(kopecks: number, rate: number): number {
  return Math.floor((kopecks * rate) / 1_000_000)
}
