import type { CartView } from '#lib/cart/types.ts'

/** As much of the cart as pages other than the cart itself know: pieces altogether and by variant. */
export type CartSnapshot = { readonly count: number; readonly lines: Readonly<Record<string, SnapshotLine>> }

type SnapshotLine = { readonly quantity: number; readonly limit: number }

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
