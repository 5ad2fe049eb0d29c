'use client'

import { EarlyLink } from '#components/ui/early-link.tsx'
import { Picture } from '#components/ui/picture.tsx'
import type { Family } from '#lib/catalogue/types.ts'

type Props = { readonly categories: readonly Family[]; readonly current: string | null }

/** All families in one line, to step from one to another; on narrow screens it scrolls sideways. */
export function FamilyStrip({ categories, current }: Props) {
  return (
    <nav aria-label="Семейства" className="-mx-(--gutter) overflow-x-auto px-(--gutter) py-1 [scrollbar-width:none]">
      <ul className="flex w-max gap-2 xl:w-full xl:gap-3">
        {categories.map(({ slug, name, image }) => (
          <li key={slug} className="w-28 xl:w-auto xl:flex-1">
            <EarlyLink
              href={`/catalogue/${slug}`}
              aria-current={slug === current ? 'page' : undefined}
              className="tile relative grid h-full content-start rounded-md pb-3 text-center text-xs text-balance after:absolute after:inset-0 after:rounded-md after:ring-tile-ink after:ring-inset hover:after:ring-1 aria-[current=page]:font-semibold aria-[current=page]:after:ring-2"
            >
              <span className="block mask-b-from-85%">{image && <Picture {...image} alt="" range="thumb" sizes="140px" />}</span>
              <span className="px-2">{name}</span>
            </EarlyLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
