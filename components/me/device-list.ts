import { parseStrings } from './parse-strings.ts'

/** Slugs of products that stay on this device until somebody asks for more: newest first, shared by all tabs. */
export type DeviceList = {
  readonly subscribe: (listener: () => void) => () => void
  readonly read: () => readonly string[]
  readonly write: (slugs: readonly string[]) => void
}

const none: readonly string[] = []

/** The list that the device keeps under `key`, at most `most` long. Where storage is full or switched off, this tab keeps it until it is left. */
export function deviceList(key: string, most: number): DeviceList {
  const listeners = new Set<() => void>()
  let read: { readonly text: string | null; readonly slugs: readonly string[] } = { text: null, slugs: none }
  let here: readonly string[] | null = null
  return {
    subscribe(listener) {
      listeners.add(listener)
      window.addEventListener('storage', listener)
      return () => {
        listeners.delete(listener)
        window.removeEventListener('storage', listener)
      }
    },

    read() {
      if (here) return here
      const text = stored(key)
      if (text !== read.text) read = { text, slugs: parseStrings(text).slice(0, most) }
      return read.slugs
    },

    write(slugs) {
      const kept = slugs.slice(0, most)
      try {
        if (kept.length > 0) localStorage.setItem(key, JSON.stringify(kept))
        else localStorage.removeItem(key)
        here = null
      } catch {
        here = kept
      }
      for (const listener of listeners) listener()
    },
  }
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
