import { type ReceiptItem, receiptItems } from './receipt.ts'
import { receiptLines, refundLines } from './receipt-lines.ts'

const words = { name: true, option: true, vatCode: true } as const

/** What `refundItems` reads of a return. */
export const returnedGoods = {
  deliveryShare: true,
  lines: { orderBy: { position: 'asc' }, select: { quantity: true, amount: true, line: { select: words } } },
} as const

/** What `refundItems` reads of an order, for the refund of all that is left of it. */
export const soldGoods = {
  deliveryTotal: true,
  lines: {
    orderBy: { position: 'asc' },
    select: { ...words, quantity: true, total: true, returnLines: { where: { return: { state: 'received' } }, select: { quantity: true, amount: true } } },
  },
} as const

type Words = { readonly name: string; readonly option: string; readonly vatCode: number }

type Refund = {
  readonly amount: number
  readonly payment: { readonly receipt: unknown }
  readonly order: {
    readonly deliveryTotal: number
    readonly lines: readonly (Words & { readonly quantity: number; readonly total: number; readonly returnLines: readonly { readonly quantity: number; readonly amount: number }[] })[]
  }
  readonly return: {
    readonly deliveryShare: number
    readonly lines: readonly { readonly quantity: number; readonly amount: number; readonly line: Words }[]
  } | null
}

/**
 * The 54-FZ lines of a refund: the returned pieces at what comes back for them (and delivery, if it does); what is left after pieces that
 * were paid back before; else all that was paid for, in proportion.
 */
export function refundItems({ amount, payment, order, return: returned }: Refund): ReceiptItem[] {
  if (returned !== null) {
    return receiptLines({ lines: returned.lines.map(({ quantity, amount: total, line }) => ({ ...line, quantity, total })), deliveryTotal: returned.deliveryShare })
  }
  const left = leftOf(order)
  const isRest = left.length > 0 && order.lines.some(({ returnLines }) => returnLines.length > 0)
    && left.reduce((sum, { total }) => sum + total, order.deliveryTotal) === amount
  if (isRest) return receiptLines({ lines: left, deliveryTotal: order.deliveryTotal })
  return refundLines(receiptItems.parse(payment.receipt), amount)
}

/** The lines of an order after the pieces that came back. Kopecks. */
export function leftOf({ lines }: Pick<Refund['order'], 'lines'>): (Words & { readonly quantity: number; readonly total: number })[] {
  return lines.map(({ returnLines, ...line }) => ({
    ...line,
    quantity: returnLines.reduce((rest, { quantity }) => rest - quantity, line.quantity),
    total: returnLines.reduce((rest, { amount: share }) => rest - share, line.total),
  })).filter(({ quantity }) => quantity > 0)
}
