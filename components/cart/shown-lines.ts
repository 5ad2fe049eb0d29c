import type { CartLine } from '#lib/cart/types.ts'
import { kopecks } from '#lib/money/money.ts'
import { totals } from '#lib/checkout/totals.ts'
import type { Guesses } from './cart-snapshot.ts'

/** The lines with the quantities that were asked for, before the server has confirmed them; removed ones are left out. */
export function shownLines(lines: readonly CartLine[], guesses: Guesses): CartLine[] {
  return lines
    .map((line) => {
      const quantity = guesses[line.variantId] ?? line.quantity
      return quantity === line.quantity ? line : { ...line, quantity, total: kopecks(line.price * quantity), notice: null }
    })
    .filter(({ quantity }) => quantity > 0)
}

/** Pieces and goods total (kopecks) of what can be bought: sold-out lines count for nothing. */
export function cartSum(lines: readonly CartLine[]) {
  const buyable = lines.filter(({ limit }) => limit > 0)
  return { count: buyable.reduce((count, { quantity }) => count + quantity, 0), goods: totals(buyable, 0).goods }
}
