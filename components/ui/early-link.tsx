'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useState, type ReactNode } from 'react'

type Props<T extends string> = {
  readonly href: Route<T>
  readonly id?: string
  readonly className?: string
  readonly title?: string
  readonly scroll?: boolean
  readonly onClick?: () => void
  readonly 'aria-current'?: 'page' | 'true' | undefined
  readonly children: ReactNode
}

/**
 * A link that fetches its page when a pointer, a finger or the focus comes to it. Lists and choices use it: dozens of links
 * in sight need not fetch dozens of pages.
 */
export function EarlyLink<T extends string>({ href, children, ...rest }: Props<T>) {
  const [wanted, setWanted] = useState(false)
  const want = () => setWanted(true)
  return (
    <Link
      {...rest}
      href={href}
      prefetch={wanted ? null : false}
      onPointerEnter={want}
      onTouchStart={want}
      onFocus={want}
    >
      {children}
    </Link>
  )
}
