import { useEffect, useSyncExternalStore } from 'react'
import { meStore } from '#components/me/me-store.ts'
import type { CartSnapshot, Guesses } from './cart-snapshot.ts'
import { cartStore } from './cart-store.ts'

const none: Guesses = {}

/** The cart as this tab knows it; null until the first answer and while the page is rendered on the server. */
export function useCart(): CartSnapshot | null {
  return useSyncExternalStore(meStore.subscribe, cartStore.read, () => null)
}

/** Quantities that were asked for and are not confirmed yet, by variant. */
export function useGuesses(): Guesses {
  return useSyncExternalStore(meStore.subscribe, cartStore.readGuesses, () => none)
}

/** Runs `listener` when another tab may have changed the cart. */
export function useCartElsewhere(listener: () => void): void {
  useEffect(() => meStore.onElsewhere(listener), [listener])
}
