const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]/
const PHONE = /(?:^|[^0-9])(?:\+|[789(])(?:[\s().\u2010-\u2015-]*[0-9]){9,}/

/**
 * Whether a text says how somebody can be reached: something like an e-mail, or like a phone number. Of a question such words are never shown (4.1.3); the
 * database asks the same (`names_contact`), and takes rather too much for a contact than too little.
 */
export function hasContacts(text: string): boolean {
  return EMAIL.test(text) || PHONE.test(text)
}
