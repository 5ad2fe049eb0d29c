'use client'

import { type ReactNode, useEffect, useRef } from 'react'

type Props = {
  /** What the pressed control depends on: when it changes, the control may be gone. */
  readonly of: string
  readonly className: string
  readonly children: ReactNode
}

/** Where a press takes its own button away, the focus goes to what the press was about, not to the top of the page. */
export function FocusKept({ of, className, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const before = useRef(of)
  useEffect(() => {
    if (before.current === of) return
    before.current = of
    // Whoever has moved on meanwhile stays where they are.
    if (document.activeElement === document.body || document.activeElement === null) box.current?.focus({ preventScroll: true })
  }, [of])
  return (
    <div ref={box} tabIndex={-1} className={`${className} outline-none`}>
      {children}
    </div>
  )
}
