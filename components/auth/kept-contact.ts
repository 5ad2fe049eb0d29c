const KEY = 'contact'

/** The e-mail or phone typed at one door stays in this tab for the next one: in no address, and gone with the tab. */
export const keptContact = {
  read(): string {
    try {
      return sessionStorage.getItem(KEY) ?? ''
    } catch {
      return ''
    }
  },

  write(contact: string): void {
    try {
      if (contact) sessionStorage.setItem(KEY, contact)
      else sessionStorage.removeItem(KEY)
    } catch {
      // Storage may be switched off: it is typed once more.
    }
  },
}
