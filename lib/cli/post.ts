import { composeAccountMail, composeAccountSms } from '#lib/accounts/compose-account-message.ts'
import { sendMail } from '#lib/mail/send-mail.ts'
import type { Post } from '#lib/messages/deliver-message.ts'
import { composeOrderMail } from '#lib/orders/compose-order-mail.ts'
import { sendSms } from '#lib/sms/send-sms.ts'

/** Who writes the messages, and who takes them away. */
export const post: Post = {
  email: {
    compose: (message) => (message.orderId === null ? composeAccountMail(message) : composeOrderMail(message.template, message.orderId, message.aboutId)),
    send: (mail, permit) => sendMail(mail, permit),
  },
  sms: { compose: composeAccountSms, send: (sms, permit) => sendSms(sms, permit) },
}
