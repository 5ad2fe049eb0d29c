'use client'

import { type ReactNode, type RefObject, useEffect, useRef, useState, ViewTransition } from 'react'

type Moving = { readonly moves: boolean; readonly open: () => void; readonly card: RefObject<HTMLElement | null> }

/** The place that each product was opened from: on the way back its picture returns there, and so does the focus. Only the browser writes it. */
const openedFrom = new Map<string, string>()

/** A product was opened: its page, which is shown from its top, is on the way. No longer when the reader goes back. */
let opening = false
if (typeof window !== 'undefined') window.addEventListener('popstate', () => (opening = false))

export const isOpening = (): boolean => opening

/**
 * Whether the picture of a card takes part in the coming change of pages, and what to call when its product is opened. Only the opened card does: a name that
 * two elements of one page have would end the transition, and a product may stand on several shelves. `list`: which of them.
 */
export function useMoving(slug: string, list: string): Moving {
  const card = useRef<HTMLElement>(null)
  const [moves, setMoves] = useState(() => wasOpenedFrom(slug, list))
  useEffect(() => {
    if (!wasOpenedFrom(slug, list)) return
    openedFrom.delete(slug) // back again: other lists have nothing to do with it
    if (document.activeElement === document.body) card.current?.querySelector('a')?.focus({ preventScroll: true })
  }, [slug, list])
  const open = () => {
    openedFrom.set(slug, placeOf(list))
    opening = true
    setMoves(true)
  }
  return { moves, open, card }
}

/** Whether the product was opened from this list, and the reader is back. */
export function wasOpenedFrom(slug: string, list: string): boolean {
  return openedFrom.has(slug) && openedFrom.get(slug) === placeOf(list)
}

/** With its address, which on the way back is there before the page, and on the way to any other page after it. */
function placeOf(list: string): string {
  return `${location.pathname}${location.search}#${list}`
}

type Props = {
  readonly slug: string
  /** Of its like on the other page nothing is known when it does not. */
  readonly moves: boolean
  readonly children: ReactNode
}

/** A picture that stays while the page around it changes, between a card and the gallery of its product, where the browser knows how (app/globals.css says how fast). */
export function MovingPicture({ slug, moves, children }: Props) {
  return (
    <ViewTransition {...(moves && { name: `product-${slug}` })} share="moving" default="none">
      {children}
    </ViewTransition>
  )
}
