import { earnedPoints } from '#lib/cart/earned-points.ts'
import { totals } from '#lib/checkout/totals.ts'
import type { CheckoutView } from '#lib/checkout/types.ts'
import type { DeliveryQuote } from '#lib/delivery/types.ts'
import { kopecks } from '#lib/money/money.ts'
import { promoEffect } from '#lib/promo/promo-effect.ts'
import type { CheckoutValues } from './form-values.ts'
import { typedPoints } from './typed-points.ts'

/**
 * The sum of the order as it stands, by the same rule as the server's. `quote` is null while no delivery is chosen. More points than can be used count as the
 * most that can (`most`): the field says what is wrong, the sum stays true.
 */
export function checkoutSum({ cart, regions, points }: CheckoutView, { delivery, bonus }: CheckoutValues) {
  const effect = promoEffect(cart.promo, cart.lines)
  const region = regions.find(({ code }) => code === delivery?.regionCode)
  const offered = region?.quotes.find(({ method }) => method === delivery?.method) ?? null
  const quote = offered && effect.freeDelivery ? { ...offered, price: kopecks(0) } : offered
  const price = quote?.price ?? 0
  const redeemShare = points?.redeemShare ?? 0
  const takes = totals(cart.lines, price, effect.discount, { points: 0, redeemShare }).mostPoints
  const most = Math.min(takes, points?.balance ?? 0)
  const sums = totals(cart.lines, price, effect.discount, { points: Math.min(typedPoints(bonus) || 0, most), redeemShare })
  return { ...sums, quote, effect, most, earned: earnedPoints(cart.lines, sums.lines) }
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
