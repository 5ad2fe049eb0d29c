import { useSyncExternalStore } from 'react'
import { choiceStore } from './choice-store.ts'

/** The choice of this browser; null before one, undefined while the page is the same for everybody. */
export function useChoice(): string | null | undefined {
  return useSyncExternalStore<string | null | undefined>(choiceStore.subscribe, choiceStore.read, () => undefined)
}
