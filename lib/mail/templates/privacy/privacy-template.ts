import type { PrivacyMessageName } from '../../privacy-message-names.ts'
import type { MailShop } from '../mail-shop.ts'
import type { MailTemplate } from '../mail-template.ts'
import type { PrivacyFacts } from './privacy-facts.ts'

/** One kind of message about requests, claims and incidents: the letter, and the same in an SMS. */
export type PrivacyTemplate<Name extends PrivacyMessageName> = MailTemplate<PrivacyFacts<Name>> & {
  readonly sms: (facts: PrivacyFacts<Name>, shop: MailShop) => string
}
