'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition, type FormEvent, type ReactNode } from 'react'
import { route } from '#components/ui/route.ts'
import { asksFor, formHref, type ListAddress } from './form-href.ts'
import { followFocus, keepFocus } from './kept-focus.ts'

/** Dimming takes the browser a frame of the whole screen, and most lists are there sooner, ms. */
const LATE = 150

type Props = ListAddress & { readonly children: ReactNode }

/**
 * The form around a list. Without scripts it is sent by its button; with them every change asks for the new list at once,
 * in a transition, so that the old one stays in sight and neither scroll nor focus is lost; it is dimmed (`data-pending`) when the new one is late.
 */
export function ListingForm({ plain, filtered, usual, children }: Props) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const [late, setLate] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const asked = useRef<string | null>(null)

  useEffect(() => {
    const element = form.current
    if (!element) return undefined
    const hrefNow = () => formHref({ plain, filtered, usual }, new FormData(element))
    const apply = () => {
      const href = hrefNow()
      if (href === (asked.current ?? location.pathname + location.search)) return
      asked.current = href
      // A field that is left tells of its change before the next one has the focus.
      setTimeout(() => {
        keepFocus(document.activeElement)
        startTransition(() => router.push(route(href), { scroll: false }))
      })
    }
    // The browser's own `change`: a text field tells when it is finished, not at every letter. A slider tells at every step, and what
    // comes of it is told by the fields beside it: its script comes with the first touch.
    const follow = ({ type, target }: Event) => {
      if (target instanceof HTMLInputElement && target.type === 'range') void import('./slide-price.ts').then(({ slidePrice }) => slidePrice(target, type))
      else if (type === 'change') apply()
    }
    const closeDropdowns = (event: Event) => {
      for (const details of element.querySelectorAll<HTMLDetailsElement>('details[open]')) {
        const inside = event.target instanceof Node && details.contains(event.target)
        if (event instanceof KeyboardEvent ? event.key === 'Escape' : !inside && desktop()) close(details)
      }
    }
    // What was chosen while the scripts were still coming: nobody heard its `change`.
    const names = [...element.elements].flatMap((field) => field.getAttribute('name') ?? [])
    if (!asksFor(hrefNow(), location.search, names)) apply()
    for (const type of followed) element.addEventListener(type, follow)
    element.addEventListener('focusin', followFocus)
    element.addEventListener('input', followFocus)
    document.addEventListener('pointerdown', closeDropdowns)
    element.addEventListener('keydown', closeDropdowns)
    return () => {
      for (const type of followed) element.removeEventListener(type, follow)
      element.removeEventListener('focusin', followFocus)
      element.removeEventListener('input', followFocus)
      document.removeEventListener('pointerdown', closeDropdowns)
      element.removeEventListener('keydown', closeDropdowns)
    }
  }, [plain, filtered, usual, router])

  // The URL may have changed by other ways (a chip, the back button): the next change is always news.
  useEffect(() => {
    if (!pending) {
      asked.current = null
      return undefined
    }
    const timer = setTimeout(() => setLate(true), LATE)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [pending])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.currentTarget.querySelector<HTMLElement>('[popover]:popover-open')?.hidePopover()
  }
  return (
    <form
      ref={form}
      action={plain.split('?')[0]}
      method="get"
      onSubmit={submit}
      autoComplete="off"
      data-pending={late || undefined}
      aria-busy={pending || undefined}
      className="relative"
    >
      {children}
    </form>
  )
}

const followed = ['focusin', 'input', 'change']

function close(details: HTMLDetailsElement): void {
  const hadFocus = details.contains(document.activeElement)
  details.open = false
  // Without scrolling: a press on a product would otherwise be released on something else.
  if (hadFocus) details.querySelector('summary')?.focus({ preventScroll: true })
}

function desktop(): boolean {
  return window.matchMedia('(min-width: 64rem)').matches
}
