import { spendable } from '#lib/bonus/spend/spendable.ts'
import { type Kopecks, kopecks, spread, sum } from '#lib/money/money.ts'
import { roomOf } from '#lib/promo/promo-effect.ts'

/** `inScope: false`: the discount leaves this line alone. */
export type PricedLine = { readonly price: number; readonly quantity: number; readonly inScope?: boolean }

/** Points that pay a part of the goods, and the share of a line that the rules let them pay (basis points). */
export type PaidByPoints = { readonly points: number; readonly redeemShare: number }

export type Totals = {
  readonly lines: readonly { readonly discountShare: Kopecks; readonly bonusShare: Kopecks; readonly total: Kopecks }[]
  readonly goods: Kopecks
  readonly discount: Kopecks
  readonly bonus: Kopecks
  /** The most points that these lines take; 0 outside the bonus programme. */
  readonly mostPoints: number
  readonly delivery: Kopecks
  readonly total: Kopecks
}

/**
 * The one sum of an order, for the cart, the checkout, the order and the receipt alike. Amounts in kopecks; a discount is
 * spread over the lines in scope in proportion and never exceeds them. Points pay after it, a rouble each, spread over the lines by
 * what each of them takes; delivery is never paid by points. RangeError for amounts that cannot be, more points than `mostPoints` among them.
 */
export function totals(lines: readonly PricedLine[], delivery: number, discount = 0, bonus: PaidByPoints = { points: 0, redeemShare: 0 }): Totals {
  const gross = lines.map(({ price, quantity }) => kopecks(price * quantity))
  const shares = shareOut(discount, lines, gross)
  const goods = sum(gross)
  if (delivery < 0 || discount < 0 || discount > sum(shares)) throw new RangeError('impossible amounts')
  const takes = spendable(bonus, lines.map(({ quantity }, index) => ({ quantity, total: (gross[index] ?? 0) - (shares[index] ?? 0) })))
  const mostPoints = sum(takes)
  if (bonus.points < 0 || bonus.points > mostPoints) throw new RangeError('impossible points')
  const points = spread(bonus.points, takes)
  return {
    lines: gross.map((amount, index) => {
      const discountShare = shares[index] ?? kopecks(0)
      const bonusShare = kopecks((points[index] ?? 0) * 100)
      return { discountShare, bonusShare, total: kopecks(amount - discountShare - bonusShare) }
    }),
    goods,
    discount: kopecks(discount),
    bonus: kopecks(bonus.points * 100),
    mostPoints,
    delivery: kopecks(delivery),
    total: kopecks(goods - discount - bonus.points * 100 + delivery),
  }
}

/** In proportion to what the lines cost; where that left less than a rouble a piece, in proportion to what can be taken off. */
function shareOut(discount: number, lines: readonly PricedLine[], gross: readonly Kopecks[]): readonly Kopecks[] {
  const only = (weights: readonly number[]) => weights.map((weight, index) => (lines[index]?.inScope === false ? 0 : weight))
  const covered = only(gross)
  if (discount > sum(covered)) return []
  const shares = spread(discount, covered)
  const room = only(lines.map(roomOf))
  const isTight = shares.some((share, index) => share > (room[index] ?? 0))
  return isTight && discount <= sum(room) ? spread(discount, room) : shares
}
