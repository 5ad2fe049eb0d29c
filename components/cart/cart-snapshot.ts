import type { CartCount, CartView } from '#lib/cart/types.ts'

/** As much of the cart as pages other than the cart itself know. */
export type CartSnapshot = CartCount

type SnapshotLine = CartCount['lines'][string]

/** Quantities that were asked for and are not confirmed yet, by variant. */
export type Guesses = Readonly<Record<string, number>>

export function snapshotOf({ count, lines }: Pick<CartView, 'count' | 'lines'>): CartSnapshot {
  return { count, lines: Object.fromEntries(lines.map(({ variantId, quantity, limit }) => [variantId, { quantity, limit }])) }
}

/** The cart as it will be when every guess comes true. A line that is not there yet has no known limit. */
export function withGuesses(known: CartSnapshot, guesses: Guesses): CartSnapshot {
  const lines: Record<string, SnapshotLine> = { ...known.lines }
  for (const [variantId, quantity] of Object.entries(guesses)) {
    if (quantity === 0) delete lines[variantId]
    else lines[variantId] = { quantity, limit: lines[variantId]?.limit ?? quantity }
  }
  return { count: Object.values(lines).reduce((count, { quantity }) => count + quantity, 0), lines }
}
