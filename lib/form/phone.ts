import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** E.164 of a phone in any usual spelling («8 (917) 123-45-67», «9171234567», «+7…»); null if it is none. Russia is assumed. */
export function parsePhone(text: string): string | null {
  const number = parsePhoneNumberFromString(text, 'RU')
  return number?.isValid() ? number.number : null
}
