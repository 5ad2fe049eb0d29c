import type { DeliveryMethod, OrderState, PaymentMethod, ReturnReason, ReturnState } from '#lib/db/generated/enums.ts'
import type { Kopecks } from '#lib/money/money.ts'
import type { OrderPoints } from '#lib/text/order-points.ts'

export type { OrderState, PaymentMethod, ReturnReason, ReturnState }

export type OrderLineView = {
  readonly position: number
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

/** Goods on their way back, back, or kept after all. Kopecks, UTC. */
export type ReturnView = {
  readonly state: ReturnState
  readonly reason: ReturnReason
  readonly amount: Kopecks
  /** Points that come back with it, and earned ones that are taken. */
  readonly bonusBack: number
  readonly bonusTaken: number
  readonly requestedAt: Date
  /** By when the money has to be back. */
  readonly refundDue: Date
  readonly lines: readonly { readonly position: number; readonly quantity: number }[]
}

/** An order as its buyer sees it, in the account or by the signed link. Times are UTC, money in kopecks. */
export type OrderView = {
  readonly id: string
  /** Whose it is; null for a guest's. */
  readonly personId: string | null
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
  /** The latest first. */
  readonly returns: readonly ReturnView[]
  /** Delivered, nothing on its way back, and something left to send back. */
  readonly returnable: boolean
  /** The buyer has paid online: there is a card to give money back to, and a receipt. */
  readonly paidOnline: boolean
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
  readonly points: OrderPoints
  readonly deliveryTotal: Kopecks
  readonly total: Kopecks
  /** The promo code that it was ordered with; `delivery`: what that took off the delivery. */
  readonly promo: { readonly code: string; readonly delivery: Kopecks } | null
  readonly timeline: readonly { readonly kind: string; readonly note: string | null; readonly happenedAt: Date }[]
}

/** An order in the list of a customer's orders. */
export type OrderCard = {
  readonly number: number
  readonly state: OrderState
  readonly paymentMethod: PaymentMethod
  readonly placedAt: Date
  readonly total: Kopecks
  /** Pieces, over all lines. */
  readonly count: number
  /** Goods are on their way back. */
  readonly returning: boolean
  readonly lines: readonly { readonly position: number; readonly name: string; readonly image: string | null }[]
}

/** A line that can be sent back, wholly or in part. */
export type ReturnableLine = {
  readonly position: number
  readonly name: string
  readonly option: string
  readonly image: string | null
  /** What comes back for one piece, for two, … for all that are left. Kopecks. */
  readonly amounts: readonly Kopecks[]
  /** The same of the points that it was paid by, and of those that it has earned. */
  readonly bonusBack: readonly number[]
  readonly bonusTaken: readonly number[]
  /** The last moment to bring a fault forward, and whether it is still to come. */
  readonly faultUntil: Date
  readonly faultOpen: boolean
}

/** What of an order can be returned now. */
export type ReturnOffer = {
  readonly number: number
  /** The last moment for whoever has changed their mind, and whether it is still to come. */
  readonly until: Date
  readonly open: boolean
  /** By when the money is back if the return is asked for now. */
  readonly refundDue: Date
  readonly paidOnline: boolean
  /** What was paid for delivery: comes back with the last piece. */
  readonly deliveryTotal: Kopecks
  /** Those with something left; all terms may have passed. */
  readonly lines: readonly ReturnableLine[]
}

/** A receipt as it was sent along with a payment or a refund. Kopecks. */
export type ReceiptView = {
  /** settlement: the goods were handed over, and the prepayment is offset. */
  readonly kind: 'payment' | 'settlement' | 'refund'
  readonly at: Date
  /** Before the goods were handed over. */
  readonly prepaid: boolean
  readonly items: readonly { readonly name: string; readonly quantity: number; readonly price: Kopecks; readonly total: Kopecks }[]
  readonly total: Kopecks
}
