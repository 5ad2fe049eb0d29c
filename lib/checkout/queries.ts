import { getCart } from '#lib/cart/queries.ts'
import { getPickupPoints, getRegionQuotes } from '#lib/delivery/queries.ts'
import type { CheckoutView } from './types.ts'

/** The checkout of this browser's cart. */
export async function getCheckout(): Promise<CheckoutView> {
  const cart = await getCart()
  const [regions, pickupPoints] = await Promise.all([getRegionQuotes(cart.weight, cart.goodsTotal), getPickupPoints()])
  return { cart, regions, pickupPoints }
}
