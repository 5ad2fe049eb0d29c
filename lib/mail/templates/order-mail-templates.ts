import { orderCancelled } from './order-cancelled.tsx'
import { orderDelivered } from './order-delivered.tsx'
import { orderExpired } from './order-expired.tsx'
import type { OrderMailTemplate } from './order-mail-template.ts'
import { orderPaid } from './order-paid.tsx'
import { orderPlaced } from './order-placed.tsx'
import { orderShipped } from './order-shipped.tsx'
import { paymentFailed } from './payment-failed.tsx'
import { paymentRefunded } from './payment-refunded.tsx'
import { returnReceived } from './return-received.tsx'
import { returnRequested } from './return-requested.tsx'
import type { OrderMailName } from '../order-mail-names.ts'

/** Every order mail by the name that stands in the outbox row. */
export const orderMailTemplates: Readonly<Record<OrderMailName, OrderMailTemplate>> = {
  'order-placed': orderPlaced,
  'order-paid': orderPaid,
  'payment-failed': paymentFailed,
  'payment-refunded': paymentRefunded,
  'order-shipped': orderShipped,
  'order-delivered': orderDelivered,
  'order-cancelled': orderCancelled,
  'order-expired': orderExpired,
  'return-requested': returnRequested,
  'return-received': returnReceived,
}
