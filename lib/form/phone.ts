import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** A Russian mobile number that lost its last digit and took the long-distance 8 for its first one: no code begins with 89. */
const CUT_SHORT = /^\+789/

/** E.164 of a phone in any usual spelling («8 (917) 123-45-67», «9171234567», «+7…»); null if it is none. Russia is assumed. */
export function parsePhone(text: string): string | null {
  const number = parsePhoneNumberFromString(text, 'RU')
  return number?.isValid() && !CUT_SHORT.test(number.number) ? number.number : null
}
