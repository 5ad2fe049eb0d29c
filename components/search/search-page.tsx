import { redirect } from 'next/navigation'
import { FamilyGrid } from '#components/catalogue/family-grid.tsx'
import { ListingView } from '#components/catalogue/listing-view.tsx'
import { Shelf } from '#components/catalogue/shelf.tsx'
import { route } from '#components/ui/route.ts'
import { withPoints } from '#lib/bonus/programme/queries.ts'
import { getHome } from '#lib/catalogue/queries.ts'
import { getSearchListing } from '#lib/search/get-search-listing.ts'
import { FoundCategories } from './found-categories.tsx'
import { NothingFound } from './nothing-found.tsx'
import { searchHref, searchSorts, type Search } from './search-url.ts'
import { ShowQuery } from './show-query.tsx'
import { UnderstoodLine } from './understood-line.tsx'

/** What a search has found: what was understood, the categories, the list with its filters; where nothing was found, what may help. */
export async function SearchPage(search: Search) {
  const { query, exact, filter } = search
  const { products, nearby, understood, categories, ...listing } = await getSearchListing(query, filter, exact)
  if (listing.page !== filter.page) redirect(route(searchHref({ ...search, filter: { ...filter, page: listing.page } })))
  const [cards, near] = await Promise.all([withPoints(products), withPoints(nearby)])
  return (
    <div className="wrap py-6 sm:py-8">
      <ShowQuery query={query} />
      <header className="mb-6 grid gap-3 sm:mb-8">
        <h1 className="line-clamp-3 text-3xl">Поиск «{query}»</h1>
        <UnderstoodLine search={search} understood={understood} />
      </header>
      <FoundCategories search={search} categories={categories} />
      <div className="mt-6">
        <ListingView
          filter={filter}
          listing={{ ...listing, products: cards }}
          size={Number.POSITIVE_INFINITY}
          hrefOf={(state) => searchHref({ ...search, filter: state })}
          filtered="/search"
          sorts={searchSorts}
          kept={
            <>
              <input type="hidden" name="q" value={query} />
              {exact && <input type="hidden" name="exact" value="1" />}
              {filter.category !== null && <input type="hidden" name="category" value={filter.category} />}
            </>
          }
          nothing={<NothingFound nearby={near} />}
        />
      </div>
    </div>
  )
}

/** The search before there are words: the families, what is bought most. */
export async function EmptySearch() {
  const { categories, popular } = await getHome()
  return (
    <>
      <div className="wrap py-6 sm:py-8">
        <h1 className="text-3xl">Поиск</h1>
        <p className="mt-3 max-w-2xl text-lg text-muted">Напишите в&nbsp;поле наверху, что нужно: «часы с&nbsp;gps», «ремешок», артикул. Или выберите семейство.</p>
        <h2 className="mt-10 mb-6 text-2xl">Семейства</h2>
        <FamilyGrid categories={categories} />
      </div>
      <Shelf id="popular" title="Популярное" products={await withPoints(popular.slice(0, 4))} more={{ href: '/catalogue', text: 'Весь каталог' }} />
    </>
  )
}
