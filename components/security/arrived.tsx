import { type ReactNode, useEffect, useRef } from 'react'

/** A step that has taken the place of the one before: whoever works by keyboard or ear goes on from here. */
export function Arrived({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <div ref={box} tabIndex={-1} className="scroll-mt-24 outline-none">
      {children}
    </div>
  )
}
