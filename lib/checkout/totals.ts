import { type Kopecks, kopecks, spread, sum } from '#lib/money/money.ts'
import { roomOf } from '#lib/promo/promo-effect.ts'

/** `inScope: false`: the discount leaves this line alone. */
export type PricedLine = { readonly price: number; readonly quantity: number; readonly inScope?: boolean }

export type Totals = {
  readonly lines: readonly { readonly discountShare: Kopecks; readonly total: Kopecks }[]
  readonly goods: Kopecks
  readonly discount: Kopecks
  readonly delivery: Kopecks
  readonly total: Kopecks
}

/**
 * The one sum of an order, for the cart, the checkout, the order and the receipt alike. Amounts in kopecks; a discount is
 * spread over the lines in scope in proportion and never exceeds them. RangeError for amounts that cannot be.
 */
export function totals(lines: readonly PricedLine[], delivery: number, discount = 0): Totals {
  const gross = lines.map(({ price, quantity }) => kopecks(price * quantity))
  const shares = shareOut(discount, lines, gross)
  const goods = sum(gross)
  if (delivery < 0 || discount < 0 || discount > sum(shares)) throw new RangeError('impossible amounts')
  return {
    lines: gross.map((amount, index) => {
      const discountShare = shares[index] ?? kopecks(0)
      return { discountShare, total: kopecks(amount - discountShare) }
    }),
    goods,
    discount: kopecks(discount),
    delivery: kopecks(delivery),
    total: kopecks(goods - discount + delivery),
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
