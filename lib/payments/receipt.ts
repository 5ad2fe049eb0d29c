import type { Amount } from './schema.ts'

/** VAT codes of the protocol: 1 without VAT, 2 0 %, 3 10 %, 4 20 %, 11 22 % and so on. */
export type VatCode = number

/** A line of a 54-FZ receipt. `amount` is the price of one unit, so that quantity x amount is the line to the kopeck. */
export type ReceiptItem = {
  readonly description: string
  readonly quantity: string
  readonly amount: Amount
  readonly vat_code: VatCode
  readonly payment_subject: 'commodity' | 'service'
  readonly payment_mode: 'full_prepayment' | 'full_payment'
}

/** What the provider needs to register a receipt: where to send it and what was bought. */
export type Receipt = {
  readonly customer: { readonly email: string; readonly phone?: string }
  readonly items: readonly ReceiptItem[]
}
