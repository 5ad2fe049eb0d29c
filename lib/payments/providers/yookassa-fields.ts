import { fieldsOf } from '#lib/disclosures/fields-of.ts'

/** What the parts of our requests tell the bank (5.2). The codes stand in the whitelist of the recipient `bank`. */
const names = {
  amount: 'amount',
  capture: null,
  'confirmation.type': null,
  // the order's page, with its number and key
  'confirmation.return_url': 'order',
  description: 'order',
  'metadata.order_id': 'order',
  'metadata.payment_id': 'payment',
  payment_id: 'payment',
  'receipt.customer.email': 'email',
  'receipt.items': 'goods',
  type: null,
  send: null,
  'customer.email': 'email',
  items: 'goods',
  'settlements.type': null,
  'settlements.amount': 'amount',
}

/** The fields of a request to the bank; a read tells the bank no more than the id it gave us itself. */
export function yookassaFields(body: unknown): string[] {
  return body === undefined ? ['payment'] : fieldsOf(body, names)
}
