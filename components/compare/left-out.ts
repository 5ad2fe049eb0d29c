import { parseStrings } from '#components/me/parse-strings.ts'

const KEY = 'left'
const none: readonly string[] = []
const listeners = new Set<() => void>()
let read: { readonly text: string | null; readonly names: readonly string[] } = { text: null, names: none }

/** Names of what there was no room for when a guest signed in, kept in this tab until the page of the comparison has said it. */
export const leftOut = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },

  read(): readonly string[] {
    try {
      const text = sessionStorage.getItem(KEY)
      if (text !== read.text) read = { text, names: parseStrings(text) }
    } catch {
      // Storage is switched off: then nothing is said.
    }
    return read.names
  },

  write(names: readonly string[]): void {
    try {
      if (names.length > 0) sessionStorage.setItem(KEY, JSON.stringify(names))
      else sessionStorage.removeItem(KEY)
    } catch {
      // As above.
    }
    for (const listener of listeners) listener()
  },
}
