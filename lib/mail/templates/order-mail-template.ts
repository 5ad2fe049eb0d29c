import type { MailTemplate } from './mail-template.ts'
import type { OrderMail } from './order-mail.ts'

/** One kind of order mail. */
export type OrderMailTemplate = MailTemplate<OrderMail>
