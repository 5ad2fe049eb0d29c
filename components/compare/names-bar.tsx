'use client'

import { useEffect, useRef, useState } from 'react'
import { Price } from '#components/ui/price.tsx'
import type { ComparedProduct } from '#lib/compare/types.ts'

type Props = { readonly products: readonly ComparedProduct[]; readonly frameId: string }

/**
 * On phones, where the table scrolls sideways in a frame of its own and its head cannot stand still by itself: the names and prices under the
 * header once the head has left, moving sideways with the table. A repetition for the eye, not for screen readers.
 */
export function NamesBar({ products, frameId }: Props) {
  const bar = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const frame = document.getElementById(frameId)
    const head = frame?.querySelector('thead')
    if (!frame || !head) return undefined
    const follow = () => {
      bar.current?.style.setProperty('--shown', `${head.querySelector('th')?.offsetWidth ?? 0}px`)
      bar.current?.scrollTo(frame.scrollLeft, 0)
    }
    // Gone upwards, behind the header; what lies below the screen is yet to come.
    const observer = new IntersectionObserver(([entry]) => {
      setShown(entry !== undefined && !entry.isIntersecting && entry.boundingClientRect.top < 0)
      follow()
    }, { rootMargin: '-64px 0px 0px 0px' })
    observer.observe(head)
    frame.addEventListener('scroll', follow, { passive: true })
    return () => {
      observer.disconnect()
      frame.removeEventListener('scroll', follow)
    }
  }, [frameId])
  return (
    <div aria-hidden className="sticky top-(--header) z-20 -mb-4 h-0 lg:hidden print:hidden">
      <div ref={bar} className={`overflow-hidden border-b border-line bg-paper transition-opacity ${shown ? '' : 'invisible opacity-0'}`}>
        <div className="flex">
          <span className="sticky left-0 w-(--first) shrink-0 bg-paper" />
          {products.map(({ key, name, price }) => (
            <span key={key} className="grid w-(--shown) shrink-0 content-start gap-0.5 px-2 py-2 text-sm leading-5">
              <span className="line-clamp-2 font-medium">{name}</span>
              <Price value={price} />
            </span>
          ))}
        </div>
      </div>
    </div>
  )
}
