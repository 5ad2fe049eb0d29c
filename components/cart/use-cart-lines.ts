import { startTransition, useState } from 'react'
import type { CartLine, CartView } from '#lib/cart/types.ts'
import { addPieces, changeQuantity, type CartChange } from './change-quantity.ts'
import { shownLines } from './shown-lines.ts'
import { useCartView } from './use-cart-view.ts'
import { useGuesses } from './use-cart.ts'

/** A removed line and where it stood. */
export type Removed = { readonly line: CartLine; readonly place: number; readonly returning: boolean }

/** The lines as wished for, what was removed and can come back, and why the server refused what. */
export function useCartLines(rendered: CartView) {
  const view = useCartView(rendered)
  const guesses = useGuesses()
  const [removed, setRemoved] = useState<readonly Removed[]>([])
  const [refusals, setRefusals] = useState<Readonly<Record<string, string>>>({})
  const lines = shownLines(view.lines, guesses)

  const finish = (variantId: string, outcome: CartChange) => {
    if (!outcome?.refusal) return
    setRefusals((all) => ({ ...all, [variantId]: outcome.refusal }))
    forget(variantId)
  }
  const forget = (variantId: string) => setRemoved((all) => all.filter(({ line }) => line.variantId !== variantId))

  const change = (line: CartLine, quantity: number) => {
    const { variantId } = line
    setRefusals((all) => ({ ...all, [variantId]: '' }))
    if (quantity === 0) setRemoved((all) => [...all, { line, place: lines.indexOf(line) + all.length, returning: false }])
    startTransition(async () => finish(variantId, await changeQuantity(variantId, quantity)))
  }
  const undo = ({ line: { variantId, quantity }, returning }: Removed) => {
    if (returning) return
    setRemoved((all) => all.map((each) => (each.line.variantId === variantId ? { ...each, returning: true } : each)))
    startTransition(async () => {
      const outcome = await addPieces(variantId, quantity)
      forget(variantId)
      finish(variantId, outcome)
    })
  }
  const isBack = ({ line }: Removed) => lines.some(({ variantId }) => variantId === line.variantId)
  return { lines, promo: view.promo, bonus: view.bonus, removed: removed.filter((each) => !isBack(each)), refusals, change, undo, changing: Object.keys(guesses).length > 0 }
}
