import { CHOICE_COOKIE, CHOICE_LIFE, REFUSED } from '#lib/visits/choice-cookie.ts'

const listeners = new Set<() => void>()

/** What this browser has chosen: the value of its cookie, null before a choice. */
export const choiceStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  read(): string | null {
    return new RegExp(`(?:^|; )${CHOICE_COOKIE}=([^;]*)`).exec(document.cookie)?.[1] ?? null
  },
  /** Nothing but the necessary, for a browser that has allowed nothing yet: nobody has to be told. */
  refuse(): void {
    document.cookie = `${CHOICE_COOKIE}=${REFUSED}; path=/; max-age=${CHOICE_LIFE}; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`
    choiceStore.changed()
  },
  changed(): void {
    for (const listener of listeners) listener()
  },
}
