import type { ReactNode } from 'react'
import type { MailShop, OrderMail } from './order-mail.ts'

/** One kind of order mail: pure functions of the data. `preview` is the line that mail lists show after the subject. */
export type OrderMailTemplate = {
  readonly subject: (mail: OrderMail) => string
  readonly preview: (mail: OrderMail) => string
  readonly Content: (props: { mail: OrderMail; shop: MailShop }) => ReactNode
}
