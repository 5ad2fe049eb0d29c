import { earnedPoints } from '#lib/cart/earned-points.ts'
import type { CartLine } from '#lib/cart/types.ts'
import { kopecks } from '#lib/money/money.ts'
import { totals } from '#lib/checkout/totals.ts'
import { promoEffect } from '#lib/promo/promo-effect.ts'
import type { CartPromo } from '#lib/promo/types.ts'
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

/** Pieces, goods, what the promo code does, the total (kopecks) and the points it earns of what can be bought: sold-out lines count for nothing. */
export function cartSum(lines: readonly CartLine[], promo: CartPromo | null = null) {
  const buyable = lines.filter(({ limit }) => limit > 0)
  const effect = promoEffect(promo, buyable)
  const { goods, total, lines: paid } = totals(buyable, 0, effect.discount)
  return { count: buyable.reduce((count, { quantity }) => count + quantity, 0), goods, effect, total, earned: earnedPoints(buyable, paid) }
}
