import type { CartView } from '#lib/cart/types.ts'
import type { ConsentWidget } from '#lib/consent/types.ts'
import type { AddressView } from '#lib/customers/types.ts'
import type { PickupPoint, RegionQuotes } from '#lib/delivery/types.ts'

/** An address that a customer keeps for the next order. */
export type SavedAddress = AddressView

/** What a customer need not be asked again. */
export type Buyer = {
  readonly id: string
  readonly contact: {
    readonly surname: string
    readonly givenName: string
    readonly patronymic: string
    readonly email: string
    readonly phone: string
  }
  /** The one to offer first at the head. */
  readonly addresses: readonly SavedAddress[]
}

/** What a member of the bonus programme may pay a part of the goods with. */
export type PointsToSpend = {
  /** Points on the account now. */
  readonly balance: number
  /** Basis points of each line that they may pay. */
  readonly redeemShare: number
}

/** All the checkout page needs to show and to add up without asking again. */
export type CheckoutView = {
  readonly cart: CartView
  /** The signed-in customer; null for a guest. */
  readonly buyer: Buyer | null
  /** Null for a guest, and for who takes no part. */
  readonly points: PointsToSpend | null
  readonly regions: readonly RegionQuotes[]
  readonly pickupPoints: readonly PickupPoint[]
  /** What may be agreed to along with the order. */
  readonly consents: readonly ConsentWidget[]
}
