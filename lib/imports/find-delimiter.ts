const delimiters = [';', ',', '\t'] as const

/** What separates the cells: what stands most often in the first line, outside of quotes. */
export function findDelimiter(text: string): string {
  const counts = new Map<string, number>()
  let quoted = false
  for (const sign of text.slice(0, 20_000)) {
    if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === '\n' || sign === '\r')) {
      if (counts.size > 0) break
    } else if (!quoted && delimiters.some((delimiter) => delimiter === sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  return delimiters.reduce((best, delimiter) => ((counts.get(delimiter) ?? 0) > (counts.get(best) ?? 0) ? delimiter : best))
}
