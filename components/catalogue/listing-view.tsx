import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { route } from '#components/ui/route.ts'
import { listingHref } from '#lib/catalogue/listing-url.ts'
import { counted } from '#lib/text/plural.ts'
import type { Listing, ListingFilter } from '#lib/catalogue/types.ts'
import { chosenFilters } from './chosen-filters.ts'
import { FacetBar } from './facet-bar.tsx'
import { FilterChips } from './filter-chips.tsx'
import { KeepFocus } from './keep-focus.tsx'
import { ListingForm } from './listing-form.tsx'
import { ProductGrid } from './product-grid.tsx'
import { SortSelect } from './sort-select.tsx'

type Props = {
  readonly filter: ListingFilter
  readonly listing: Listing
  /** How many products the unfiltered list has: small families get wider cards. */
  readonly size: number
}

/** A list of products with its filters: the same on the static page of a family and on its filtered states. */
export function ListingView({ filter, listing, size }: Props) {
  const plain = listingHref({ ...filter, choices: {}, priceFrom: null, priceTo: null, inStock: false, sort: 'popular', page: 1 })
  const chosen = chosenFilters(filter, listing.facets).length
  const filterable = listing.total > 1 || chosen > 0
  return (
    <ListingForm action={plain}>
      <KeepFocus key={listingHref(filter)} />
      {filterable && (
        <div className="grid gap-4">
          <div className="flex flex-wrap items-center gap-2">
            <button
              type="button"
              id="open-facets"
              popoverTarget="facets"
              className="inline-flex h-12 flex-1 items-center justify-center gap-2 rounded-full ring-1 ring-outline ring-inset hover:ring-ink lg:hidden"
            >
              <Icon name="filter" className="size-5" />
              Фильтры{chosen > 0 && `: ${chosen}`}
            </button>
            <FacetBar facets={listing.facets} total={listing.total} />
            <div className="no-script w-full lg:w-auto">
              <Button type="submit" variant="secondary" wide>
                Применить
              </Button>
            </div>
            <div className="flex-1 lg:ml-auto lg:w-44 lg:flex-none">
              <SortSelect sort={filter.sort} />
            </div>
          </div>
          <FilterChips filter={filter} facets={listing.facets} />
        </div>
      )}
      <p id="results" role="status" tabIndex={-1} className="mt-6 mb-4 text-sm text-muted outline-none">
        {counted(listing.total, 'товар', 'товара', 'товаров')}
        {listing.pageCount > 1 && `, страница ${listing.page} из ${listing.pageCount}`}
      </p>
      <div className="transition-opacity duration-150 group-data-pending/listing:opacity-50">
        {listing.total > 0 ? (
          <ProductGrid products={listing.products} headingLevel="h2" shape={size > 3 ? 'list' : size === 3 ? 'three' : 'two'} first />
        ) : (
          <EmptyState title="Ничего не нашлось" action={<LinkButton href={route(plain)}>Сбросить фильтры</LinkButton>}>
            Таких товаров сейчас нет. Снимите один из фильтров или посмотрите всё семейство.
          </EmptyState>
        )}
      </div>
      <div className="mt-12">
        <Pagination page={listing.page} pageCount={listing.pageCount} hrefFor={(page) => listingHref({ ...filter, page })} />
      </div>
    </ListingForm>
  )
}
