import type { CartView } from '#lib/cart/types.ts'
import type { PickupPoint, RegionQuotes } from '#lib/delivery/types.ts'

/** All the checkout page needs to show and to add up without asking again. */
export type CheckoutView = {
  readonly cart: CartView
  readonly regions: readonly RegionQuotes[]
  readonly pickupPoints: readonly PickupPoint[]
}
