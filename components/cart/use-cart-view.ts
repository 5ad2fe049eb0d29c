import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CartView } from '#lib/cart/types.ts'
import { snapshotOf } from './cart-snapshot.ts'
import { cartStore } from './cart-store.ts'
import { useCartElsewhere } from './use-cart.ts'

/** The newest of what the server rendered and what an action answered; asks anew when another tab changed the cart. */
export function useCartView(rendered: CartView): CartView {
  const router = useRouter()
  const [seen, setSeen] = useState(rendered)
  const [view, setView] = useState(rendered)
  if (seen !== rendered) {
    setSeen(rendered)
    setView(rendered)
  }
  const reload = useCallback(() => router.refresh(), [router])
  useCartElsewhere(reload)
  // An action may have been begun on the page before this one.
  useEffect(() => cartStore.onAnswer(setView), [])

  const first = useRef(true)
  useEffect(() => {
    const known = cartStore.read()
    // Going back shows the page as it was: what this tab has learnt since is newer.
    const outdated = first.current && known !== null && JSON.stringify(known) !== JSON.stringify(snapshotOf(rendered))
    first.current = false
    if (outdated) reload()
    else cartStore.learn(rendered)
  }, [rendered, reload])
  return view
}
