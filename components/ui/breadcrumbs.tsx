'use client'

import { EarlyLink } from './early-link.tsx'
import { route } from './route.ts'

export type Crumb = { readonly name: string; readonly href?: string }

/** The way to this page; the last one is the page itself and has no link. Phones leave that one out. */
export function Breadcrumbs({ items }: { readonly items: readonly Crumb[] }) {
  return (
    <nav aria-label="Навигационная цепочка" className="-mx-1 overflow-x-auto px-1 py-1 text-sm text-muted [scrollbar-width:none]">
      <ol className="flex items-center gap-2 whitespace-nowrap">
        {items.map(({ name, href }, index) => (
          <li key={name} className={`flex items-center gap-2 ${href ? '' : 'max-sm:hidden'}`}>
            {index > 0 && <span aria-hidden>/</span>}
            {href ? (
              <EarlyLink href={route(href)} className="inline-flex min-h-6 items-center rounded-sm hover:text-ink hover:underline">
                {name}
              </EarlyLink>
            ) : (
              <span aria-current="page">{name}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
