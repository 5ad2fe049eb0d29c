import { formatRoubles } from '#lib/money/money.ts'
import { shop } from '#lib/shop.ts'
import type { BankPayment } from '../payments.ts'
import { html, type Html } from './html.ts'

/** What is being paid: the heading of every page of a payment. */
export function summary(payment: BankPayment, heading: string): Html {
  return html`<section class="summary">
<h1>${heading}</h1>
<p class="amount">${formatRoubles(payment.amount)}</p>
${payment.description !== null && html`<p>${payment.description} в${'\u00a0'}${shop.name}</p>`}
</section>`
}
