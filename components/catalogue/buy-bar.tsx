'use client'

import { useEffect, useState, type ReactNode } from 'react'

type Props = {
  /** The id of the place with the real button: while that is in sight, the bar is not. */
  readonly watch: string
  readonly children: ReactNode
}

/** On phones, the price and the button at the bottom edge once the ones in the page have scrolled away. */
export function BuyBar({ watch, children }: Props) {
  const [needed, setNeeded] = useState(false)
  useEffect(() => {
    const place = document.getElementById(watch)
    if (!place) return undefined
    // What lies below the screen counts as in sight: only what has scrolled away above calls for the bar.
    const observer = new IntersectionObserver(([entry]) => setNeeded(entry?.isIntersecting === false), {
      rootMargin: '0px 0px 1000000px 0px',
    })
    observer.observe(place)
    return () => observer.disconnect()
  }, [watch])
  return (
    <div
      inert={!needed}
      className={`fixed inset-x-0 bottom-0 z-20 border-t border-line bg-paper px-(--gutter) pt-3 pb-[max(12px,env(safe-area-inset-bottom))] transition-transform duration-200 lg:hidden ${needed ? '' : 'translate-y-full'}`}
    >
      {needed && children}
    </div>
  )
}
