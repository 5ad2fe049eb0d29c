import * as z from 'zod'
import { amount } from './schema.ts'

/** A line of a 54-FZ receipt. `amount` is the price of one unit: quantity x amount is the line, to the kopeck. */
export const receiptItem = z.object({
  description: z.string().min(1).max(128),
  quantity: z.string().regex(/^[1-9]\d{0,4}$/),
  amount,
  /** Rate: 1 without VAT, 2 0 %, 3 10 %, 4 20 % and so on. */
  vat_code: z.number().int().min(1).max(12),
  payment_subject: z.enum(['commodity', 'service']),
  /** Paid before the goods are handed over, or settled with their hand-over. */
  payment_mode: z.enum(['full_prepayment', 'full_payment']),
})

export const receiptItems = z.array(receiptItem).min(1)

export type ReceiptItem = z.output<typeof receiptItem>

/** What the provider needs to register a receipt: where to send it and what was bought. */
export type Receipt = {
  readonly customer: { readonly email: string; readonly phone?: string }
  readonly items: readonly ReceiptItem[]
}
