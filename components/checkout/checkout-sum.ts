import { totals } from '#lib/checkout/totals.ts'
import type { CheckoutView } from '#lib/checkout/types.ts'
import type { DeliveryQuote } from '#lib/delivery/types.ts'
import { kopecks } from '#lib/money/money.ts'
import { promoEffect } from '#lib/promo/promo-effect.ts'
import type { CheckoutValues } from './form-values.ts'

/** The sum of the order as it stands, by the same rule as the server's. `quote` is null while no delivery is chosen. */
export function checkoutSum({ cart, regions }: CheckoutView, { delivery }: CheckoutValues) {
  const effect = promoEffect(cart.promo, cart.lines)
  const region = regions.find(({ code }) => code === delivery?.regionCode)
  const offered = region?.quotes.find(({ method }) => method === delivery?.method) ?? null
  const quote = offered && effect.freeDelivery ? { ...offered, price: kopecks(0) } : offered
  return { ...totals(cart.lines, quote?.price ?? 0, effect.discount), quote, effect }
}

export type Offer = Pick<DeliveryQuote, 'price' | 'daysMin' | 'daysMax'> & {
  /** The region is not known yet: the lowest price and the widest term of all. */
  readonly from: boolean
}

/** What a method costs and takes in the chosen region, or over all of them; null where it is not to be had. */
export function offerOf({ cart, regions, pickupPoints }: CheckoutView, regionCode: string, method: string): Offer | null {
  const region = regions.find(({ code }) => code === regionCode)
  if (method === 'pickup' && region && !pickupPoints.some((point) => point.regionCode === regionCode)) return null
  const quotes = (region ? [region] : regions).flatMap(({ quotes: all }) => all.filter((quote) => quote.method === method))
  const { freeDelivery } = promoEffect(cart.promo, cart.lines)
  return quotes.map((quote) => (freeDelivery ? { ...quote, price: kopecks(0) } : quote)).reduce<Offer | null>((offer, { price, daysMin, daysMax }) => {
    if (offer === null) return { price, daysMin, daysMax, from: !region }
    return {
      price: offer.price <= price ? offer.price : price,
      daysMin: Math.min(offer.daysMin, daysMin),
      daysMax: Math.max(offer.daysMax, daysMax),
      from: !region,
    }
  }, null)
}
