import { useSyncExternalStore } from 'react'
import { type Me, meStore } from './me-store.ts'

const nothing: Partial<Me> = {}

/** What this tab knows of its visitor; nothing until the first answer and while the page is rendered on the server. */
export function useMe(): Partial<Me> {
  return useSyncExternalStore(meStore.subscribe, meStore.read, () => nothing)
}
