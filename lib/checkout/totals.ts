import { type Kopecks, kopecks, spread, sum } from '#lib/money/money.ts'

export type PricedLine = { readonly price: number; readonly quantity: number }

export type Totals = {
  readonly lines: readonly { readonly discountShare: Kopecks; readonly total: Kopecks }[]
  readonly goods: Kopecks
  readonly discount: Kopecks
  readonly delivery: Kopecks
  readonly total: Kopecks
}

/**
 * The one sum of an order, for the cart, the checkout, the order and the receipt alike. Amounts in kopecks; a discount is
 * spread over the lines in proportion and never exceeds the goods. RangeError for amounts that cannot be.
 */
export function totals(lines: readonly PricedLine[], delivery: number, discount = 0): Totals {
  const gross = lines.map(({ price, quantity }) => kopecks(price * quantity))
  const goods = sum(gross)
  if (delivery < 0 || discount < 0 || discount > goods) throw new RangeError('impossible amounts')
  const shares = spread(discount, gross)
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
