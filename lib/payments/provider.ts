import type { Receipt } from './receipt.ts'
import type { Amount, PaymentObject, ReceiptObject, RefundObject } from './schema.ts'

/** A request to create a payment; the shopper is sent to `confirmation_url` of the answer and comes back to `return_url`. */
export type NewPayment = {
  readonly amount: Amount
  readonly capture: true
  readonly confirmation: { readonly type: 'redirect'; readonly return_url: string }
  readonly description: string
  readonly metadata: Readonly<Record<string, string>>
  readonly receipt: Receipt
}

/** A request to give money back, wholly or in part. */
export type NewRefund = {
  readonly payment_id: string
  readonly amount: Amount
  readonly description: string
  readonly receipt: Receipt
}

/** A request to register the receipt of full settlement, when goods that were paid beforehand are handed over. */
export type NewReceipt = {
  readonly type: 'payment'
  readonly payment_id: string
  readonly send: true
  readonly customer: Receipt['customer']
  readonly items: Receipt['items']
  readonly settlements: readonly [{ readonly type: 'prepayment'; readonly amount: Amount }]
}

/**
 * A payment service, shaped after the YooKassa API v3. A call made again with the same idempotence key has no second
 * effect and gives the same answer. Throws `ProviderUnreachable` when the outcome is unknown (repeat it with the same
 * key) and `ProviderRefused` when the service said no (repeating will not help).
 */
export type PaymentProvider = {
  createPayment(idempotenceKey: string, payment: NewPayment): Promise<PaymentObject>
  getPayment(id: string): Promise<PaymentObject>
  createRefund(idempotenceKey: string, refund: NewRefund): Promise<RefundObject>
  getRefund(id: string): Promise<RefundObject>
  createReceipt(idempotenceKey: string, receipt: NewReceipt): Promise<ReceiptObject>
  getReceipt(id: string): Promise<ReceiptObject>
}
