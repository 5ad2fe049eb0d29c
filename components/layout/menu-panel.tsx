'use client'

import { useEffect, useRef, type ReactNode } from 'react'

type Props = { readonly id: string; readonly label: string; readonly children: ReactNode }

/** A popover under the header. The browser opens and closes it; the script only closes it when a link in it was followed. */
export function MenuPanel({ id, label, children }: Props) {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    const panel = ref.current
    const leave = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('a')) panel?.hidePopover()
    }
    panel?.addEventListener('click', leave)
    return () => panel?.removeEventListener('click', leave)
  }, [])
  return (
    <nav
      ref={ref}
      id={id}
      aria-label={label}
      popover="auto"
      className="menu-panel fixed inset-x-0 top-(--header) bottom-auto m-0 h-[calc(100dvh-var(--header))] w-full max-w-none overflow-y-auto overscroll-contain bg-paper lg:h-auto lg:max-h-[calc(100dvh-var(--header))] lg:shadow-float"
    >
      {children}
    </nav>
  )
}
