import { sum } from '#lib/money/money.ts'
import { type ReceiptItem, receiptItems } from './receipt.ts'
import { asFullPayment, itemTotal, receiptLines, refundLines } from './receipt-lines.ts'
import { leftOf } from './refund-items.ts'

type Settlement = {
  /** Kopecks: what was paid and has not come back. */
  readonly amount: number
  /** The receipt of the prepayment. */
  readonly receipt: unknown
  readonly order: { readonly deliveryTotal: number } & Parameters<typeof leftOf>[0]
}

/**
 * The 54-FZ lines of the receipt at the hand-over: those of the prepayment while all of it stands; without the pieces that came back
 * before; else those of the prepayment for what is left of it, in proportion.
 */
export function settlementItems({ amount, receipt, order }: Settlement): ReceiptItem[] {
  const prepaid = receiptItems.parse(receipt)
  if (sum(prepaid.map(itemTotal)) === amount) return asFullPayment(prepaid)
  const left = receiptLines({ lines: leftOf(order), deliveryTotal: order.deliveryTotal })
  return asFullPayment(sum(left.map(itemTotal)) === amount ? left : refundLines(prepaid, amount))
}
