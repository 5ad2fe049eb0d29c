import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { route } from '#components/ui/route.ts'
import type { FacetFilter } from '#lib/catalogue/listing-url.ts'
import type { Listing } from '#lib/catalogue/types.ts'
import type { SearchSort } from '#lib/search/types.ts'
import { counted } from '#lib/text/plural.ts'
import { chosenFilters, withoutFilters } from './chosen-filters.ts'
import { FacetBar } from './facet-bar.tsx'
import { FilterChips } from './filter-chips.tsx'
import { KeepFocus } from './keep-focus.tsx'
import { ListingForm } from './listing-form.tsx'
import { ProductGrid } from './product-grid.tsx'
import { SortSelect } from './sort-select.tsx'

type Props<Filter extends FacetFilter & { readonly sort: SearchSort }> = {
  readonly filter: Filter
  readonly listing: Listing
  /** How many products the unfiltered list has: small ones get wider cards. */
  readonly size: number
  /** The canonical address of a state of the list. */
  readonly hrefOf: (filter: Filter) => string
  /** The path of the states that are not plain. */
  readonly filtered: string
  /** The orders it can have; the first is the usual one. */
  readonly sorts: readonly [Filter['sort'], ...Filter['sort'][]]
  /** Hidden fields that every state has: what the list is of. */
  readonly kept?: ReactNode
  /** What stands there instead when nothing was found, whatever was chosen. */
  readonly nothing?: ReactNode
}

/** A list of products with its filters: the same on the static page of a family, on its filtered states and for a search. */
export function ListingView<Filter extends FacetFilter & { readonly sort: SearchSort }>({ filter, listing, size, hrefOf, filtered, sorts, kept, nothing }: Props<Filter>) {
  const plain = hrefOf({ ...withoutFilters(filter), sort: sorts[0] })
  const chosen = chosenFilters(filter, listing.facets).length
  const filterable = listing.total > 1 || chosen > 0
  return (
    <ListingForm plain={plain} filtered={filtered} usual={sorts[0]}>
      <KeepFocus key={hrefOf(filter)} />
      {kept}
      {listing.total > 0 || nothing === undefined || chosen > 0 ? (
        <>
          {/* On wide screens the order stands on the line of the count, at its right: the facets above may fill one row or two. */}
          <div className="mb-4 flex flex-wrap items-center gap-2">
            {filterable && (
              <>
                <button
                  type="button"
                  id="open-facets"
                  popoverTarget="facets"
                  className="inline-flex h-12 flex-1 items-center justify-center gap-2 rounded-full ring-1 ring-outline ring-inset hover:ring-ink lg:hidden"
                >
                  <Icon name="filter" className="size-5" />
                  Фильтры{chosen > 0 && `: ${chosen}`}
                </button>
                {/* Before the facets: whatever of them is open covers what stands in the rows below. */}
                <div className="no-script w-full max-lg:order-1 lg:w-auto">
                  <Button type="submit" variant="secondary" wide>
                    Применить
                  </Button>
                </div>
                <FacetBar facets={listing.facets} total={listing.total} reset={chosen > 0 ? hrefOf(withoutFilters(filter)) : null} />
                <div className="flex-1 lg:order-4 lg:w-44 lg:flex-none">
                  <SortSelect sort={filter.sort} sorts={sorts} />
                </div>
                <div className="order-2 w-full not-empty:pt-2">
                  <FilterChips filter={filter} facets={listing.facets} hrefOf={hrefOf} />
                </div>
              </>
            )}
            <p id="results" role="status" tabIndex={-1} className="order-3 text-sm text-muted outline-none max-lg:mt-2 max-lg:w-full lg:mr-auto">
              {counted(listing.total, 'товар', 'товара', 'товаров')}
              {listing.pageCount > 1 && `, страница ${listing.page} из ${listing.pageCount}`}
            </p>
          </div>
          <div className="transition-opacity duration-150 in-data-pending:opacity-50">
            {listing.total > 0 ? (
              <ProductGrid products={listing.products} headingLevel="h2" shape={size > 3 ? 'list' : size === 3 ? 'three' : 'two'} first />
            ) : (
              <EmptyState title="Ничего не нашлось" action={<LinkButton href={route(plain)}>Сбросить фильтры</LinkButton>}>
                Таких товаров сейчас нет. Снимите один из фильтров или посмотрите все.
              </EmptyState>
            )}
          </div>
          <div className="mt-12">
            <Pagination page={listing.page} pageCount={listing.pageCount} hrefFor={(page) => hrefOf({ ...filter, page })} />
          </div>
        </>
      ) : (
        nothing
      )}
    </ListingForm>
  )
}
