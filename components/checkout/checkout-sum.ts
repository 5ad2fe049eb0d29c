import { totals } from '#lib/checkout/totals.ts'
import type { CheckoutView } from '#lib/checkout/types.ts'
import type { DeliveryQuote } from '#lib/delivery/types.ts'
import type { CheckoutValues } from './form-values.ts'

/** The sum of the order as it stands, by the same rule as the server's. `quote` is null while no delivery is chosen. */
export function checkoutSum({ cart, regions }: CheckoutView, { delivery }: CheckoutValues) {
  const region = regions.find(({ code }) => code === delivery?.regionCode)
  const quote = region?.quotes.find(({ method }) => method === delivery?.method) ?? null
  return { ...totals(cart.lines, quote?.price ?? 0), quote }
}

/** The quote of a method in the chosen region; without a region the cheapest there is, as a price «от». */
export function offerOf(regions: CheckoutView['regions'], regionCode: string, method: string) {
  const region = regions.find(({ code }) => code === regionCode)
  const quotes = (region ? [region] : regions).flatMap(({ quotes: all }) => all.filter((quote) => quote.method === method))
  const cheapest = quotes.reduce<DeliveryQuote | null>((best, quote) => (best && best.price <= quote.price ? best : quote), null)
  return { quote: cheapest, from: !region }
}
