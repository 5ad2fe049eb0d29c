import { currentCustomer } from '#lib/auth/current-customer.ts'
import { getCart } from '#lib/cart/queries.ts'
import { consentWidgets } from '#lib/consent/queries.ts'
import { getPickupPoints, getRegionQuotes } from '#lib/delivery/queries.ts'
import { getBuyer } from './get-buyer.ts'
import { getPoints } from './get-points.ts'
import type { CheckoutView } from './types.ts'

/** The checkout of the cart that counts for this request. */
export async function getCheckout(): Promise<CheckoutView> {
  const [cart, customer] = await Promise.all([getCart(), currentCustomer()])
  const [regions, pickupPoints, buyer, points, consents] = await Promise.all([
    getRegionQuotes(cart.weight, cart.goodsTotal),
    getPickupPoints(),
    customer && getBuyer(customer.personId),
    customer && getPoints(customer.personId),
    consentWidgets('checkout'),
  ])
  return { cart, buyer, points, regions, pickupPoints, consents }
}
