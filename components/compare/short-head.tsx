'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { FRAME_ID } from './frame-id.ts'

/**
 * On phones, where the table scrolls sideways in a frame of its own and its head cannot stand still by itself: a short head under the header of the
 * site once the long one has left. Whichever of the two is swiped, the other one goes along. A repetition for eye and finger, not for screen readers.
 */
export function ShortHead({ children }: { readonly children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const frame = document.getElementById(FRAME_ID)
    const head = frame?.querySelector('thead')
    const short = bar.current
    if (!frame || !head || !short) return undefined
    const leaving = new AbortController()
    const { signal } = leaving
    const follow = () => align(short, frame)
    // Gone upwards, behind the header; what lies below the screen is yet to come.
    const observer = new IntersectionObserver((entries) => {
      const entry = entries.at(-1)
      setShown(entry !== undefined && !entry.isIntersecting && entry.boundingClientRect.top < 0)
      follow()
    }, { rootMargin: '-64px 0px 0px 0px' })
    observer.observe(head)
    frame.addEventListener('scroll', follow, { passive: true, signal })
    // The columns come to rest at an edge when the finger has left, not under it.
    const lead = () => {
      frame.style.scrollSnapType = 'none'
      align(frame, short)
    }
    short.addEventListener('scroll', lead, { passive: true, signal })
    short.addEventListener('scrollend', () => frame.style.removeProperty('scroll-snap-type'), { signal })
    return () => {
      observer.disconnect()
      leaving.abort()
    }
  }, [])
  return (
    <div aria-hidden className="sticky top-(--header) z-20 -mx-(--gutter) -mb-4 h-0 lg:hidden print:hidden">
      <div
        ref={bar}
        tabIndex={-1}
        className={`overflow-x-auto overscroll-x-contain border-b border-line bg-paper px-(--gutter) transition-opacity [scrollbar-width:none] ${shown ? '' : 'invisible opacity-0'}`}
      >
        {children}
      </div>
    </div>
  )
}

/** Less than a pixel is rounding, and would be sent back and forth for ever. */
function align(follower: HTMLElement, leader: HTMLElement): void {
  if (Math.abs(follower.scrollLeft - leader.scrollLeft) >= 1) follower.scrollLeft = leader.scrollLeft
}
