import type { DeliveryMethod, OrderState, PaymentMethod } from '#lib/db/generated/enums.ts'
import type { Kopecks } from '#lib/money/money.ts'

export type { OrderState, PaymentMethod }

export type OrderLineView = {
  readonly name: string
  readonly option: string
  readonly sku: string
  readonly href: string
  readonly image: string | null
  readonly imageAlt: string | null
  readonly price: Kopecks
  readonly quantity: number
  readonly total: Kopecks
}

/** An order as its buyer sees it by the signed link. Times are UTC, money in kopecks. */
export type OrderView = {
  readonly id: string
  readonly number: number
  readonly state: OrderState
  readonly paymentMethod: PaymentMethod
  readonly placedAt: Date
  /** Until when the goods are held for an unpaid order. */
  readonly expiresAt: Date | null
  /** The order can be paid online now. */
  readonly payable: boolean
  readonly cancellable: boolean
  /** A payment was begun and the bank has not decided yet. */
  readonly paymentPending: boolean
  /** The last attempt failed, in words for the buyer; null if it did not. */
  readonly paymentFailure: string | null
  readonly refund: { readonly amount: Kopecks; readonly done: boolean } | null
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string }
  readonly delivery: {
    readonly method: DeliveryMethod
    /** One line: point, or postcode, region, city and address. */
    readonly place: string
    readonly daysMin: number
    readonly daysMax: number
    readonly track: string | null
  }
  readonly lines: readonly OrderLineView[]
  readonly goodsTotal: Kopecks
  readonly discountTotal: Kopecks
  readonly deliveryTotal: Kopecks
  readonly total: Kopecks
  readonly timeline: readonly { readonly kind: string; readonly note: string | null; readonly happenedAt: Date }[]
}
