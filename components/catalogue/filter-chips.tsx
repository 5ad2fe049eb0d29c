import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import type { FacetFilter } from '#lib/catalogue/listing-url.ts'
import type { Facet } from '#lib/catalogue/types.ts'
import { chosenFilters, withoutFilters } from './chosen-filters.ts'

type Props<Filter> = { readonly filter: Filter; readonly facets: readonly Facet[]; readonly hrefOf: (filter: Filter) => string }

/** What the list is filtered by, each with the way to take it off. */
export function FilterChips<Filter extends FacetFilter>({ filter, facets, hrefOf }: Props<Filter>) {
  const chosen = chosenFilters(filter, facets)
  if (chosen.length === 0) return null
  return (
    <ul aria-label="Выбранные фильтры" className="flex flex-wrap items-center gap-2">
      {chosen.map(({ key, text, without }) => (
        <li key={key}>
          <Link
            id={`chip-${key}`}
            href={route(hrefOf(without))}
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
          <Link href={route(hrefOf(withoutFilters(filter)))} prefetch={false} scroll={false} className="link inline-flex min-h-9 items-center px-2 text-sm">
            Сбросить всё
          </Link>
        </li>
      )}
    </ul>
  )
}
