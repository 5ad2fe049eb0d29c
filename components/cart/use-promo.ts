import { useActionState, useEffect, useRef } from 'react'
import { meStore } from '#components/me/me-store.ts'
import { applyPromoForm } from '#lib/cart/actions.ts'

/** Typing a promo code: its form's action, what came of it, and word to other tabs when the cart has another code (or none). */
export function usePromo(code: string | null) {
  const [answer, apply, pending] = useActionState(applyPromoForm, { typed: '', refusal: null })
  const known = useRef(code)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (known.current !== code) {
      meStore.tellOthers()
      // What was pressed is gone: whoever works by keyboard goes on from what took its place.
      if (document.activeElement === document.body) box.current?.querySelector<HTMLElement>('button, summary')?.focus({ preventScroll: true })
    }
    known.current = code
  }, [code])
  return { answer, apply, pending, box }
}
