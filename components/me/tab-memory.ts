const KEY = 'customer'

/** Notes that what this tab keeps (the draft of a checkout) may belong to a customer. */
export function rememberCustomer(): void {
  try {
    sessionStorage.setItem(KEY, 'yes')
  } catch {
    // Storage may be switched off: then nothing is kept either.
  }
}

/** Nobody is signed in: what a customer has left in this tab and looked at on this device goes, what a guest typed stays. */
export function forgetCustomer(): void {
  try {
    if (sessionStorage.getItem(KEY) === null) return
    sessionStorage.clear()
    for (const list of ['compared', 'viewed']) localStorage.removeItem(list)
  } catch {
    // As above.
  }
}
