import type { BonusMessageName } from '../../bonus-message-names.ts'
import type { MailShop } from '../mail-shop.ts'
import type { MailTemplate } from '../mail-template.ts'
import type { BonusFacts } from './bonus-facts.ts'

/** One kind of message of the bonus programme: the letter, and the same in an SMS. States facts and calls to nothing (4.1.7). */
export type BonusTemplate<Name extends BonusMessageName> = MailTemplate<BonusFacts<Name>> & {
  readonly sms: (facts: BonusFacts<Name>, shop: MailShop) => string
}
