'use client'

import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useViewed } from './use-viewed.ts'

/** Loaded when somebody who has looked at something comes near the place. */
const ViewedCards = lazy(() => import('./viewed-cards.tsx'))

/** A glance is no view. */
const VIEW = 1000

type Props = {
  /** The product that this page shows: it is remembered, and not shown among the others. */
  readonly seen?: string
}

/**
 * «Вы смотрели», at the end of a page: its place is made before it comes in sight, as high as the cards will be, so that nothing moves. Nothing at
 * all for who has looked at nothing else.
 */
export function ViewedShelf({ seen }: Props) {
  const viewed = useViewed()
  const shelf = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  const known = viewed !== undefined
  useEffect(() => {
    if (!known || seen === undefined) return undefined
    const timer = setTimeout(() => void import('./change-viewed.ts').then(({ rememberViewed }) => rememberViewed(seen)), VIEW)
    return () => clearTimeout(timer)
  }, [known, seen])
  useEffect(() => {
    if (!shelf.current) return undefined
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), { rootMargin: '800px' })
    observer.observe(shelf.current)
    return () => observer.disconnect()
  }, [])
  const others = viewed?.filter((slug) => slug !== seen) ?? []
  const place = `mt-20 sm:mt-28 md:min-h-[30rem] xl:min-h-[42rem] ${others.length > 2 ? 'min-h-[59rem]' : 'min-h-[34rem]'}`
  return (
    <div ref={shelf}>
      {near && others.length > 0 && (
        <Suspense fallback={<div className={place} />}>
          <ViewedCards slugs={others} place={place} />
        </Suspense>
      )}
    </div>
  )
}
