import { fieldNames, type FieldName } from './form-values.ts'

const KEY = 'checkout'

/** What differs from what the page offered, by field. */
export type DraftValues = Partial<Record<FieldName | 'consents', string>>

/** What was typed, and by whom: a customer's id; null for a guest. */
type Draft = { readonly owner: string | null; readonly values: DraftValues }

/**
 * What was typed and not ordered yet stays in this tab, and nowhere else, until the order is placed or the tab is closed. A
 * customer's is theirs alone; a guest's goes along when they sign in.
 */
export const draft = {
  /** The draft that `owner` may see; nothing of anybody else's, which is forgotten. */
  read(owner: string | null): Draft {
    const stored = parse()
    if (stored && (stored.owner === null || stored.owner === owner)) return stored
    draft.clear()
    return { owner, values: {} }
  },

  write(owner: string | null, values: DraftValues): void {
    try {
      sessionStorage.setItem(KEY, JSON.stringify({ owner, values } satisfies Draft))
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

function parse(): Draft | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
    if (typeof stored !== 'object' || stored === null || !('owner' in stored) || !('values' in stored)) return null
    const { owner, values } = stored
    if ((owner !== null && typeof owner !== 'string') || typeof values !== 'object' || values === null) return null
    const typed = Object.entries(values).filter((entry): entry is [FieldName | 'consents', string] => isFieldName(entry[0]) && typeof entry[1] === 'string')
    return { owner, values: Object.fromEntries(typed) }
  } catch {
    return null
  }
}

function isFieldName(name: string): name is FieldName | 'consents' {
  return name === 'consents' || fieldNames.some((known) => known === name)
}
