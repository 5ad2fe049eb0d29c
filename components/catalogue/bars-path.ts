/** The outline of a histogram, one unit wide a bar and at most one high, upside down as SVG counts. Where there is something, something is seen. */
export function barsPath(bars: readonly number[]): string {
  const most = Math.max(1, ...bars)
  return bars.map((count, at) => (count === 0 ? '' : `M${at + 0.08} 1v-${round(0.08 + (0.92 * count) / most)}h.84V1z`)).join('')
}

const round = (share: number): number => Math.round(share * 100) / 100
