import { meStore } from '#components/me/me-store.ts'
import type { CartView } from '#lib/cart/types.ts'
import { type CartSnapshot, type Guesses, snapshotOf, withGuesses } from './cart-snapshot.ts'

/*
 * The cart as this tab knows it, with what was asked for and is not confirmed yet; every action answers with the whole cart.
 */
let guesses: Guesses = {}
let shown: CartSnapshot | null = null
let shownOf: readonly [CartSnapshot | undefined, Guesses] = [undefined, guesses]
const answers = new Set<(view: CartView) => void>()

export const cartStore = {
  /** What to show now; null until the first answer. The same object until something changes. */
  read(): CartSnapshot | null {
    const { cart } = meStore.read()
    if (shownOf[0] !== cart || shownOf[1] !== guesses) {
      shownOf = [cart, guesses]
      shown = cart ? withGuesses(cart, guesses) : null
    }
    return shown
  },

  /** What was asked for and is not confirmed yet. */
  readGuesses: (): Guesses => guesses,

  /** Gives `listener` every cart that an action answers, wherever the action was begun. */
  onAnswer(listener: (view: CartView) => void): () => void {
    answers.add(listener)
    return () => answers.delete(listener)
  },

  /** Shows a quantity before the server has confirmed it; end it with `settle`. */
  guess(variantId: string, quantity: number): void {
    guesses = { ...guesses, [variantId]: quantity }
    meStore.show()
  },

  /** The guess about a variant is over: `view` is the cart that the server answered (other tabs are told), null if it refused. */
  settle(variantId: string, view: CartView | null): void {
    const { [variantId]: _, ...rest } = guesses
    guesses = rest
    if (view) {
      for (const listener of answers) listener(view)
      cartStore.learn(view)
      meStore.tellOthers()
    } else meStore.show()
  },

  /** Takes over what the server says about the cart. */
  learn(view: CartView): void {
    meStore.learn({ cart: snapshotOf(view) })
  },
}
