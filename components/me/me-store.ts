import type { CartSnapshot } from '#components/cart/cart-snapshot.ts'
import { forgetCustomer, rememberCustomer } from './tab-memory.ts'

/** What is personal on pages that are otherwise the same for everybody. */
export type Me = {
  readonly cart: CartSnapshot
  readonly customer: { readonly givenName: string } | null
  /** Slugs of the products in the customer's wish list; a guest's are kept on the device. */
  readonly wishes: readonly string[]
  /** The same of the comparison; null where the account keeps none and the device does. */
  readonly compared: readonly string[] | null
  /** The same of what was looked at: kept by those alone who asked for it. */
  readonly viewed: readonly string[] | null
}

/*
 * What this tab knows of its visitor. It is asked for once after load, whatever needs it; actions that change a part of it
 * bring the new part along; other tabs are told that something changed and ask again.
 */
let known: Partial<Me> = {}
let asks = 0
let meanwhile: Partial<Me> = {}
let channel: BroadcastChannel | null = null
let leaving = false
const listeners = new Set<() => void>()
const elsewhere = new Set<() => void>()

export const meStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    if (listeners.size === 1) connect()
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) disconnect()
    }
  },

  /** What is known so far; nothing until the first answer. */
  read: (): Partial<Me> => known,

  /** Runs `listener` when something may have changed outside this tab. */
  onElsewhere(listener: () => void): () => void {
    elsewhere.add(listener)
    return () => elsewhere.delete(listener)
  },

  /** Takes over what the server says about a part. */
  learn(part: Partial<Me>): void {
    meanwhile = { ...meanwhile, ...part }
    known = { ...known, ...part }
    meStore.show()
  },

  /** Has everything drawn again that shows a part. */
  show(): void {
    for (const listener of listeners) listener()
  },

  /** Other tabs ask again. */
  tellOthers(): void {
    const line = channel ?? new BroadcastChannel('me')
    line.postMessage('changed')
    if (line !== channel) line.close()
  },

  /**
   * Ends the session by `leave` and tells other tabs. From the press on this tab asks nothing and shows what it showed: it is
   * about to leave, and a page that learned of the sign-out by itself would lead to the sign-in instead. False if it failed.
   */
  async signOut(leave: () => Promise<void>): Promise<boolean> {
    leaving = true
    leaving = await leave().then(() => true, () => false)
    if (!leaving) return false
    forgetCustomer()
    meStore.tellOthers()
    return true
  },

  /** Asks the server. A later question makes the answer void; parts that an action brought meanwhile are newer than it. */
  async ask(): Promise<void> {
    const asked = ++asks
    meanwhile = {}
    const answer: unknown = await fetch('/api/me', { cache: 'no-store' })
      .then((response) => (response.ok ? response.json() : null))
      .catch(() => null)
    if (leaving || asked !== asks || !isMe(answer)) return
    known = { ...answer, ...meanwhile }
    if (known.customer) rememberCustomer()
    else forgetCustomer()
    meStore.show()
  },
}

function connect(): void {
  channel = new BroadcastChannel('me')
  channel.onmessage = askAgain
  document.addEventListener('visibilitychange', askWhenVisible)
  window.addEventListener('pageshow', askWhenBack)
  void meStore.ask()
}

function disconnect(): void {
  channel?.close()
  channel = null
  document.removeEventListener('visibilitychange', askWhenVisible)
  window.removeEventListener('pageshow', askWhenBack)
}

function askWhenVisible(): void {
  if (document.visibilityState === 'visible') askAgain()
}

/** The back button shows the page as it was left, in whatever state that was. */
function askWhenBack({ persisted }: PageTransitionEvent): void {
  if (persisted) askAgain()
}

function askAgain(): void {
  void meStore.ask()
  for (const listener of elsewhere) listener()
}

function isMe(answer: unknown): answer is Me {
  return typeof answer === 'object' && answer !== null && 'cart' in answer && 'customer' in answer
}
