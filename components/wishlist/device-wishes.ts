import { MOST_WISHES } from '#lib/wishlist/limits.ts'

const KEY = 'wishes'
const none: readonly string[] = []
const listeners = new Set<() => void>()
let read: { readonly text: string | null; readonly slugs: readonly string[] } = { text: null, slugs: none }

/** What a guest has kept, newest first: on this device only, until they sign in. */
export const deviceWishes = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    window.addEventListener('storage', listener)
    return () => {
      listeners.delete(listener)
      window.removeEventListener('storage', listener)
    }
  },

  read(): readonly string[] {
    const text = stored()
    if (text !== read.text) read = { text, slugs: parse(text) }
    return read.slugs
  },

  write(slugs: readonly string[]): void {
    try {
      if (slugs.length > 0) localStorage.setItem(KEY, JSON.stringify(slugs.slice(0, MOST_WISHES)))
      else localStorage.removeItem(KEY)
    } catch {
      // Storage may be full or switched off: then nothing is kept.
    }
    for (const listener of listeners) listener()
  },
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function parse(text: string | null): readonly string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : none
  } catch {
    return none
  }
}
