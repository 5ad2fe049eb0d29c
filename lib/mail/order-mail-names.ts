/** The order mails by name. Apart from the templates, so that the web process can name one without loading React Email. */
export const orderMailNames = [
  'order-placed',
  'order-paid',
  'payment-failed',
  'payment-refunded',
  'order-shipped',
  'order-delivered',
  'order-cancelled',
  'order-expired',
  'return-requested',
  'return-received',
] as const

export type OrderMailName = (typeof orderMailNames)[number]
