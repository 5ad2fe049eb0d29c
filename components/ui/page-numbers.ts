/** Which pages a pagination names: the first, the last, the current one and its neighbours; null where some are left out. */
export function pageNumbers(page: number, pageCount: number): (number | null)[] {
  const named = [1, page - 1, page, page + 1, pageCount].filter((number) => number >= 1 && number <= pageCount)
  const sorted = [...new Set(named)].sort((a, b) => a - b)
  return sorted.flatMap((number, index) => {
    const skipped = number - (sorted[index - 1] ?? 0) - 1
    if (skipped === 0) return [number]
    return skipped === 1 ? [number - 1, number] : [null, number]
  })
}
