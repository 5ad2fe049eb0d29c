import { useSyncExternalStore } from 'react'
import type { CartSnapshot } from './cart-snapshot.ts'
import { cartStore } from './cart-store.ts'

/** The cart as this tab knows it; null until the first answer and while the page is rendered on the server. */
export function useCart(): CartSnapshot | null {
  return useSyncExternalStore(cartStore.subscribe, cartStore.read, () => null)
}
