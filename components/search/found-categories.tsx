import Link from 'next/link'
import { route } from '#components/ui/route.ts'
import type { SearchCategory } from '#lib/search/types.ts'
import { type Search, searchHref } from './search-url.ts'

type Props = { readonly search: Search; readonly categories: readonly SearchCategory[] }

/** The categories in which something was found, as links that narrow the search to one; nothing where there is but one. */
export function FoundCategories({ search, categories }: Props) {
  const { filter } = search
  if (categories.length < 2 && filter.category === null) return null
  const all = { slug: null, name: 'Все категории', count: categories.reduce((sum, { count }) => sum + count, 0), selected: filter.category === null }
  return (
    <nav aria-label="Категории" className="-mx-(--gutter) overflow-x-auto px-(--gutter) py-1 [scrollbar-width:none]">
      <ul className="flex w-max gap-2 lg:w-auto lg:flex-wrap">
        {[all, ...categories].map(({ slug, name, count, selected }) => (
          <li key={slug}>
            <Link
              id={`category-${slug ?? 'all'}`}
              href={route(searchHref({ ...search, filter: { ...filter, category: slug, page: 1 } }))}
              prefetch={false}
              scroll={false}
              aria-current={selected ? 'true' : undefined}
              className="inline-flex min-h-11 items-center gap-2 rounded-full px-4 ring-1 ring-outline ring-inset hover:ring-ink aria-[current]:bg-ink aria-[current]:text-paper aria-[current]:ring-ink"
            >
              {name}
              <span className="text-sm opacity-70">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
