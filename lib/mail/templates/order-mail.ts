import type { OrderPoints } from '#lib/text/order-points.ts'

/** Everything an order mail may say: plain data, amounts in kopecks, times in UTC, addresses absolute. */
export type OrderMail = {
  readonly number: string
  /** Signed address of the order's status page. */
  readonly href: string
  /** Given name of the buyer. */
  readonly buyer: string
  readonly lines: readonly OrderMailLine[]
  readonly totals: { readonly goods: number; readonly discount: number; readonly delivery: number; readonly total: number }
  /** Points that it was paid by, brings and has brought; nothing outside the bonus programme. */
  readonly points: OrderPoints
  /** The promo code that it was ordered with; `delivery`: what that took off the delivery. */
  readonly promo: { readonly code: string; readonly delivery: number } | null
  readonly delivery: {
    readonly method: 'courier' | 'pickup' | 'post'
    /** Address or pickup point, as the buyer chose it. */
    readonly place: string
    /** Full name of the person who receives the parcel. */
    readonly recipient: string
    /** Days from hand-over to the carrier. */
    readonly days: { readonly min: number; readonly max: number }
  }
  readonly payment: 'online' | 'on-delivery'
  /** Until when the goods are held for payment; null when nothing can be paid now. */
  readonly payUntil: Date | null
  readonly track: string | null
  /** Last moment to return a good product (seven days after delivery); null until it is delivered. */
  readonly returnUntil: Date | null
  /** Money sent back, and why: the order was cancelled, the payment came after the goods were let go, or goods came back. */
  readonly refund: { readonly amount: number; readonly cause: 'cancelled' | 'late' | 'returned' | null } | null
  /** The return that the mail is about; null for other mails. */
  readonly returned: ReturnedGoods | null
  readonly cancelledBy: 'customer' | 'shop' | null
  /** Whether money had arrived before the order was cancelled. */
  readonly wasPaid: boolean
}

/** Goods on their way back, or back. */
export type ReturnedGoods = {
  readonly lines: readonly { readonly name: string; readonly variant: string | null; readonly quantity: number }[]
  readonly reason: 'changed-mind' | 'defect' | 'wrong-item'
  readonly amount: number
  /** Points that come back with the money. */
  readonly bonusBack: number
  readonly refundDue: Date
  /** `bank`: the way it was paid. `by-hand`: it was paid on delivery, so the buyer has to say where to. */
  readonly refund: 'bank' | 'by-hand'
}

export type OrderMailLine = {
  readonly name: string
  /** Colour and size: «Графит, 46 мм». */
  readonly variant: string | null
  readonly sku: string
  readonly quantity: number
  /** Of one piece. */
  readonly price: number
  readonly total: number
  readonly image: { readonly src: string; readonly alt: string } | null
}
