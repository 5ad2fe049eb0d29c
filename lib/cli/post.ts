import { composeAccountMail, composeAccountSms } from '#lib/accounts/compose-account-message.ts'
import { composeBonusMail, composeBonusSms, isBonusMessage } from '#lib/bonus/notices/compose-bonus-message.ts'
import { composeApplicationMail, isApplicationMessage } from '#lib/careers/compose-application-message.ts'
import { env } from '#lib/env.ts'
import { sendMail } from '#lib/mail/send-mail.ts'
import type { Message, Post } from '#lib/messages/deliver-message.ts'
import { campaignTestNames } from '#lib/messages/tried-by-staff.ts'
import { composeTestMail, composeTestSms } from '#lib/marketing/content/compose-test.ts'
import { contactCode } from '#lib/marketing/public/contact-code.ts'
import { composeOrderMail } from '#lib/orders/compose-order-mail.ts'
import { composePrivacyMail, composePrivacySms } from '#lib/privacy/compose-privacy-message.ts'
import { composeQuestionMail, isQuestionMessage } from '#lib/questions/compose-question-message.ts'
import { composeReviewMail, isReviewMessage } from '#lib/reviews-desk/compose-review-message.ts'
import { sendSms } from '#lib/sms/send-sms.ts'

/** Who writes the messages, and who takes them away. */
export const post: Post = {
  email: {
    compose: (message) => {
      if (isAboutRights(message)) return composePrivacyMail(message)
      if (isTest(message)) return composeTestMail(message)
      if (isBonusMessage(message)) return composeBonusMail(message)
      if (isApplicationMessage(message)) return composeApplicationMail(message)
      if (isQuestionMessage(message)) return composeQuestionMail(message)
      if (isReviewMessage(message)) return composeReviewMail(message)
      return message.orderId === null ? composeAccountMail(message) : composeOrderMail(message.template, message.orderId, message.aboutId)
    },
    send: (mail, permit) => sendMail(mail, permit),
  },
  sms: {
    compose: (message) => {
      if (isAboutRights(message)) return composePrivacySms(message)
      if (isTest(message)) return composeTestSms(message)
      return isBonusMessage(message) ? composeBonusSms(message, shortWayOut) : composeAccountSms(message)
    },
    send: async (sms, permit) => void (await sendSms(sms, permit)),
  },
}

/** The preference centre of a contact, as short as it can be. */
function shortWayOut(contactId: string): string {
  return `${env.APP_URL}/s/${contactCode(contactId)}`
}

function isAboutRights({ requestId, claimId, incidentId }: Message): boolean {
  return requestId !== null || claimId !== null || incidentId !== null
}

/** A campaign that somebody of the staff tries on themselves. */
function isTest({ template }: Message): boolean {
  return campaignTestNames.some((name) => name === template)
}
