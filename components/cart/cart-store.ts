import type { CartView } from '#lib/cart/types.ts'
import { type CartSnapshot, type Guesses, snapshotOf, withGuesses } from './cart-snapshot.ts'

/*
 * The cart as this tab knows it. Public pages are the same for everybody, so it is asked for once after load; every action
 * answers with the whole cart; other tabs are told that something changed and ask again.
 */
let known: CartSnapshot | null = null
let guesses: Guesses = {}
let shown: CartSnapshot | null = null
let version = 0
let channel: BroadcastChannel | null = null
const listeners = new Set<() => void>()
const elsewhere = new Set<() => void>()
const answers = new Set<(view: CartView) => void>()

export const cartStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    if (listeners.size === 1) connect()
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) disconnect()
    }
  },

  /** What to show now; null until the first answer. */
  read: (): CartSnapshot | null => shown,

  /** What was asked for and is not confirmed yet. */
  readGuesses: (): Guesses => guesses,

  /** Runs `listener` when the cart may have changed outside this tab. */
  onElsewhere(listener: () => void): () => void {
    elsewhere.add(listener)
    return () => elsewhere.delete(listener)
  },

  /** Gives `listener` every cart that an action answers, wherever the action was begun. */
  onAnswer(listener: (view: CartView) => void): () => void {
    answers.add(listener)
    return () => answers.delete(listener)
  },

  /** Shows a quantity before the server has confirmed it; end it with `settle`. */
  guess(variantId: string, quantity: number): void {
    guesses = { ...guesses, [variantId]: quantity }
    show()
  },

  /** The guess about a variant is over: `view` is the cart that the server answered (other tabs are told), null if it refused. */
  settle(variantId: string, view: CartView | null): void {
    const { [variantId]: _, ...rest } = guesses
    guesses = rest
    if (view) {
      for (const listener of answers) listener(view)
      this.learn(view)
      channel?.postMessage('changed')
    } else show()
  },

  /** Takes over what the server says about the cart. */
  learn(view: CartView): void {
    version += 1
    known = snapshotOf(view)
    show()
  },

  /** Asks the server; an answer that a later action has overtaken is dropped. */
  async ask(): Promise<void> {
    const asked = ++version
    const answer: unknown = await fetch('/api/me', { cache: 'no-store' })
      .then((response) => (response.ok ? response.json() : null))
      .catch(() => null)
    if (asked !== version || !isMe(answer)) return
    known = answer.cart
    show()
  },
}

function connect(): void {
  channel = new BroadcastChannel('cart')
  channel.onmessage = askAgain
  document.addEventListener('visibilitychange', askWhenVisible)
  void cartStore.ask()
}

function disconnect(): void {
  channel?.close()
  channel = null
  document.removeEventListener('visibilitychange', askWhenVisible)
}

function askWhenVisible(): void {
  if (document.visibilityState === 'visible') askAgain()
}

function askAgain(): void {
  void cartStore.ask()
  for (const listener of elsewhere) listener()
}

function show(): void {
  shown = known && withGuesses(known, guesses)
  for (const listener of listeners) listener()
}

function isMe(answer: unknown): answer is { cart: CartSnapshot } {
  return typeof answer === 'object' && answer !== null && 'cart' in answer
}
