import type { CheckoutValues } from './form-values.ts'

const KEY = 'checkout'

/** What was typed and not ordered yet stays in this tab, and nowhere else, until the order is placed or the tab is closed. */
export const draft = {
  read(): CheckoutValues {
    try {
      const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}')
      return typeof stored === 'object' && stored !== null ? stored : {}
    } catch {
      return {}
    }
  },

  write(values: CheckoutValues): void {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(values))
    } catch {
      // Storage may be switched off or full: the form works without.
    }
  },

  clear(): void {
    try {
      sessionStorage.removeItem(KEY)
    } catch {
      // As above.
    }
  },
}
