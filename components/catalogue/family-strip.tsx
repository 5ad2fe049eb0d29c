import Link from 'next/link'
import { Picture } from '#components/ui/picture.tsx'
import type { Family } from '#lib/catalogue/types.ts'

type Props = { readonly categories: readonly Family[]; readonly current: string | null }

/** All families in one line, to step from one to another; on narrow screens it scrolls sideways. */
export function FamilyStrip({ categories, current }: Props) {
  return (
    <nav aria-label="Семейства" className="-mx-(--gutter) mb-8 overflow-x-auto px-(--gutter) py-1 [scrollbar-width:thin]">
      <ul className="flex w-max gap-2 xl:w-full">
        {categories.map(({ slug, name, image }) => (
          <li key={slug} className="w-26 xl:w-auto xl:flex-1">
            <Link
              href={`/catalogue/${slug}`}
              prefetch={false}
              aria-current={slug === current ? 'page' : undefined}
              className="group grid h-full content-start justify-items-center gap-2 rounded-lg p-2 text-center text-xs hover:bg-ground aria-[current=page]:bg-ground aria-[current=page]:font-medium"
            >
              <span className="tile block size-20 rounded-md">{image && <Picture {...image} alt="" sizes="80px" />}</span>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
