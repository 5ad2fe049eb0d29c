import type { ActionResult } from '#lib/action/action.ts'
import { addToCart, setQuantity } from '#lib/cart/actions.ts'
import { CART_UNREACHABLE, cartRefusal } from '#lib/cart/refusals.ts'
import type { CartView } from '#lib/cart/types.ts'
import { cartStore } from './cart-store.ts'

/** The cart after a change, or why there was none; null when a later change of the same line took this one along. */
export type CartChange = { readonly view: CartView; readonly refusal: null } | { readonly view: null; readonly refusal: string } | null

const wanted = new Map<string, number>()
const sending = new Set<string>()

/**
 * Sets a line to a quantity (0 removes it), shown at once and taken back if the server refuses. Quick steps are not queued
 * up: while one request is under way only the last wish is kept.
 */
export async function changeQuantity(variantId: string, quantity: number): Promise<CartChange> {
  cartStore.guess(variantId, quantity)
  wanted.set(variantId, quantity)
  if (sending.has(variantId)) return null
  sending.add(variantId)
  let change: CartChange = null
  for (let next = take(variantId); next !== undefined; next = take(variantId)) {
    change = await outcome(setQuantity({ variantId, quantity: next }))
  }
  sending.delete(variantId)
  cartStore.settle(variantId, change?.view ?? null)
  return change
}

/** Adds pieces to what the cart already holds, shown at once. */
export async function addPieces(variantId: string, quantity: number): Promise<NonNullable<CartChange>> {
  cartStore.guess(variantId, (cartStore.read()?.lines[variantId]?.quantity ?? 0) + quantity)
  const change = await outcome(addToCart({ variantId, quantity }))
  cartStore.settle(variantId, change.view)
  return change
}

function take(variantId: string): number | undefined {
  const quantity = wanted.get(variantId)
  wanted.delete(variantId)
  return quantity
}

async function outcome(answer: Promise<ActionResult<CartView>>): Promise<NonNullable<CartChange>> {
  try {
    const result = await answer
    return result.ok ? { view: result.data, refusal: null } : { view: null, refusal: cartRefusal(result.code) }
  } catch {
    return { view: null, refusal: CART_UNREACHABLE }
  }
}
