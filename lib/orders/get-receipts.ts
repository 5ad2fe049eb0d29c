import { db } from '#lib/db/db.ts'
import { fromDecimal, kopecks, sum } from '#lib/money/money.ts'
import { type ReceiptItem, receiptItems } from '#lib/payments/receipt.ts'
import { asFullPayment, itemTotal } from '#lib/payments/receipt-lines.ts'
import { refundItems, returnedGoods, soldGoods } from '#lib/payments/refund-items.ts'
import { ownOrderSchema } from './schema.ts'
import type { PaymentMethod, ReceiptView } from './types.ts'

export type OrderReceipts = { readonly number: number; readonly paymentMethod: PaymentMethod; readonly email: string; /** Kopecks that points paid: the prices of a receipt are without them. */ readonly bonusTotal: number; readonly receipts: readonly ReceiptView[] }

/** The receipts that went along with the payment, the hand-over and the refunds of a customer's order, in their order; null when it is not theirs. */
export async function getReceipts(personId: string, number: unknown): Promise<OrderReceipts | null> {
  const parsed = ownOrderSchema.safeParse({ number })
  const order =
    parsed.success &&
    (await db.order.findUnique({
      where: { number: parsed.data.number, personId },
      select: {
        number: true,
        paymentMethod: true,
        email: true,
        bonusTotal: true,
        payments: { where: { state: 'succeeded' }, select: { receipt: true, settledAt: true } },
        settlement: { select: { state: true, items: true, createdAt: true, settledAt: true } },
        refunds: {
          where: { state: 'succeeded' },
          orderBy: { settledAt: 'asc' },
          select: { amount: true, createdAt: true, settledAt: true, payment: { select: { receipt: true } }, order: { select: soldGoods }, return: { select: returnedGoods } },
        },
      },
    }))
  if (!order) return null
  const { payments, settlement, refunds, ...rest } = order
  const handedOver = settlement?.createdAt ?? null
  return {
    ...rest,
    receipts: [
      ...payments.map(({ receipt, settledAt }) => viewOf('payment', settledAt, receiptItems.parse(receipt))),
      ...(settlement?.state === 'succeeded' ? [viewOf('settlement', settlement.settledAt, receiptItems.parse(settlement.items))] : []),
      ...refunds.map((refund) =>
        viewOf('refund', refund.settledAt, handedOver !== null && handedOver <= refund.createdAt ? asFullPayment(refundItems(refund)) : refundItems(refund)),
      ),
    ].toSorted((one, other) => one.at.getTime() - other.at.getTime()),
  }
}

function viewOf(kind: ReceiptView['kind'], at: Date | null, items: readonly ReceiptItem[]): ReceiptView {
  if (at === null) throw new Error('a settled payment has its moment')
  return {
    kind,
    at,
    prepaid: items.every(({ payment_mode: mode }) => mode === 'full_prepayment'),
    items: items.map((item) => ({
      name: item.description,
      quantity: Number(item.quantity),
      price: fromDecimal(item.amount.value),
      total: kopecks(itemTotal(item)),
    })),
    total: sum(items.map(itemTotal)),
  }
}
