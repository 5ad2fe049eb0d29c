import { idBytes, idOf, withMac, withoutMac } from './message-token.ts'

const MAC = 8

/** The preference centre of a contact in 32 characters: for SMS, where each counts. */
export function contactCode(contactId: string): string {
  return withMac('contact', idBytes(contactId), MAC)
}

/** The row of `subject_contacts`; null when the code was not made here. */
export function contactOfCode(code: string): string | null {
  const bytes = withoutMac('contact', code, 16, MAC)
  return bytes && idOf(bytes, 0)
}
