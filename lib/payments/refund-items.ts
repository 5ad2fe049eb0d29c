import { type ReceiptItem, receiptItems } from './receipt.ts'
import { receiptLines, refundLines } from './receipt-lines.ts'

/** What `refundItems` reads of a return. */
export const returnedGoods = {
  deliveryShare: true,
  lines: {
    orderBy: { position: 'asc' },
    select: { quantity: true, amount: true, line: { select: { name: true, option: true, vatCode: true } } },
  },
} as const

type Refund = {
  readonly amount: number
  readonly payment: { readonly receipt: unknown }
  readonly return: {
    readonly deliveryShare: number
    readonly lines: readonly { readonly quantity: number; readonly amount: number; readonly line: { readonly name: string; readonly option: string; readonly vatCode: number } }[]
  } | null
}

/** The 54-FZ lines of a refund: the returned pieces at what comes back for them (and delivery, if it does), else all that was paid for, in proportion. */
export function refundItems({ amount, payment, return: returned }: Refund): ReceiptItem[] {
  if (returned === null) return refundLines(receiptItems.parse(payment.receipt), amount)
  return receiptLines({ lines: returned.lines.map(({ quantity, amount: total, line }) => ({ ...line, quantity, total })), deliveryTotal: returned.deliveryShare })
}
