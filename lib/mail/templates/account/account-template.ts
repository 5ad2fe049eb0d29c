import type { AccountMessageName } from '../../account-message-names.ts'
import type { MailShop } from '../mail-shop.ts'
import type { MailTemplate } from '../mail-template.ts'
import type { AccountFacts } from './account-facts.ts'

/** One kind of message of an account: the letter, and the same in an SMS. Codes stand in neither subject nor preview: screens show these to anybody. */
export type AccountTemplate<Name extends AccountMessageName> = MailTemplate<AccountFacts<Name>> & {
  readonly sms: (facts: AccountFacts<Name>, shop: MailShop) => string
}
