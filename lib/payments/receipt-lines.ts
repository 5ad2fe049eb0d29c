import { fromDecimal, kopecks, spread, sum, toDecimal } from '#lib/money/money.ts'
import type { ReceiptItem } from './receipt.ts'

/** What a receipt says of an order: lines with their totals after discounts, and delivery. Kopecks. */
export type ReceiptOrder = {
  readonly lines: readonly { readonly name: string; readonly option: string; readonly quantity: number; readonly total: number; readonly vatCode: number }[]
  readonly deliveryTotal: number
}

/**
 * The 54-FZ lines of an order: they sum to goods and delivery to the kopeck. A line whose total does not divide by its
 * quantity becomes two, one kopeck apart. Delivery is a line of its own, at the rate of the goods.
 */
export function receiptLines({ lines, deliveryTotal }: ReceiptOrder): ReceiptItem[] {
  const goods = lines.flatMap(({ name, option, quantity, total, vatCode }) =>
    split(quantity, total).map((part) => item(part, `${name}, ${option}`, 'commodity', vatCode)),
  )
  if (deliveryTotal === 0) return goods
  return [...goods, item({ quantity: 1, price: deliveryTotal }, 'Доставка', 'service', lines[0]?.vatCode ?? 1)]
}

/** The receipt of a refund: the same items for a part of their sum, in proportion. RangeError if `amount` exceeds the sum. */
export function refundLines(items: readonly ReceiptItem[], amount: number): ReceiptItem[] {
  const totals = items.map(itemTotal)
  if (amount > sum(totals)) throw new RangeError('a refund exceeds its receipt')
  return spread(amount, totals).flatMap((share, index) => {
    const original = items[index]
    if (original === undefined || share === 0) return []
    return split(Number(original.quantity), share)
      .filter(({ price }) => price > 0)
      .map(({ quantity, price }) => ({ ...original, quantity: String(quantity), amount: { ...original.amount, value: toDecimal(price) } }))
  })
}

/** The same lines after the goods were handed over: what was a prepayment has become the whole payment. */
export function asFullPayment(items: readonly ReceiptItem[]): ReceiptItem[] {
  return items.map((each) => ({ ...each, payment_mode: 'full_payment' }))
}

/** Quantity times price of an item, in kopecks. */
export function itemTotal(receiptItem: ReceiptItem): number {
  return kopecks(Number(receiptItem.quantity) * fromDecimal(receiptItem.amount.value))
}

/** Units at whole prices: all at one price, or the last `total mod quantity` of them a kopeck dearer. */
function split(quantity: number, total: number): { quantity: number; price: number }[] {
  const dearer = total % quantity
  const price = (total - dearer) / quantity
  return [{ quantity: quantity - dearer, price }, { quantity: dearer, price: price + 1 }].filter((part) => part.quantity > 0)
}

function item({ quantity, price }: { quantity: number; price: number }, description: string, subject: ReceiptItem['payment_subject'], vatCode: number): ReceiptItem {
  return {
    description: description.slice(0, 128),
    quantity: String(quantity),
    amount: { value: toDecimal(price), currency: 'RUB' },
    vat_code: vatCode,
    payment_subject: subject,
    payment_mode: 'full_prepayment',
  }
}
