export type Row = readonly (string | number)[]

/** A Markdown table, ready to be kept in the README. Numbers are aligned to the right. */
export function table(head: readonly string[], rows: readonly Row[]): string {
  const numeric = head.map((_, column) => rows.every((row) => typeof row[column] === 'number'))
  const rule = numeric.map((isNumber) => (isNumber ? '---:' : '---'))
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

/** The value below which `share` of the sorted samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits))
}
