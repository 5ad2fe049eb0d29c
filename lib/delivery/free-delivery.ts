import { type Kopecks, kopecks } from '#lib/money/money.ts'
import type { DeliveryQuote } from './types.ts'

/** From this sum of goods (kopecks) delivery to a pickup point costs nothing. */
export const FREE_PICKUP_FROM = kopecks(500_000)

/** What is missing (kopecks) for free delivery to a pickup point; 0 once it is reached. */
export function missingForFreePickup(goods: number): Kopecks {
  return kopecks(Math.max(0, FREE_PICKUP_FROM - goods))
}

/** The quote for a cart of `goods` kopecks. */
export function withFreeDelivery(quote: DeliveryQuote, goods: number): DeliveryQuote {
  return quote.method === 'pickup' && missingForFreePickup(goods) === 0 ? { ...quote, price: kopecks(0) } : quote
}
