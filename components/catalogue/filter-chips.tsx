import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import { listingHref } from '#lib/catalogue/listing-url.ts'
import type { Facet, ListingFilter } from '#lib/catalogue/types.ts'
import { chosenFilters } from './chosen-filters.ts'

type Props = { readonly filter: ListingFilter; readonly facets: readonly Facet[] }

/** What the list is filtered by, each with the way to take it off. */
export function FilterChips({ filter, facets }: Props) {
  const chosen = chosenFilters(filter, facets)
  if (chosen.length === 0) return null
  const plain = listingHref({ ...filter, choices: {}, priceFrom: null, priceTo: null, inStock: false, page: 1 })
  return (
    <ul aria-label="Выбранные фильтры" className="flex flex-wrap items-center gap-2">
      {chosen.map(({ key, text, without }) => (
        <li key={key}>
          <Link
            id={`chip-${key}`}
            href={route(listingHref(without))}
            prefetch={false}
            scroll={false}
            className="inline-flex min-h-9 items-center gap-1.5 rounded-full bg-ground pr-3 pl-4 text-sm hover:ring-1 hover:ring-outline hover:ring-inset"
          >
            <span className="sr-only">Убрать фильтр: </span>
            {text}
            <Icon name="close" className="size-4" />
          </Link>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <Link href={route(plain)} prefetch={false} scroll={false} className="link inline-flex min-h-9 items-center px-2 text-sm">
            Сбросить всё
          </Link>
        </li>
      )}
    </ul>
  )
}
