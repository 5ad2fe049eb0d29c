/** The form of a word that goes with a number: `plural(3, 'товар', 'товара', 'товаров')` is «товара». Fractions go as two does. */
export function plural(count: number, one: string, few: string, many: string): string {
  const size = Math.abs(count)
  if (!Number.isInteger(size)) return few
  const [last, lastTwo] = [size % 10, size % 100]
  if (lastTwo > 10 && lastTwo < 15) return many
  return last === 1 ? one : last > 1 && last < 5 ? few : many
}

/** «3 товара», with a no-break space. */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${count}\u00a0${plural(count, one, few, many)}`
}
