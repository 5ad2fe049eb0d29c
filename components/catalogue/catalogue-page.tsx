import { redirect } from 'next/navigation'
import { BreadcrumbsJsonLd } from '#components/seo/breadcrumbs-json-ld.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { withPoints } from '#lib/bonus/programme/queries.ts'
import { route } from '#components/ui/route.ts'
import { listingHref } from '#lib/catalogue/listing-url.ts'
import { getFamilies, getListing } from '#lib/catalogue/queries.ts'
import type { CategoryTile, ListingFilter } from '#lib/catalogue/types.ts'
import { FamilyStrip } from './family-strip.tsx'
import { ListingView } from './listing-view.tsx'
import { listSorts } from './sort-select.tsx'

type Props = { readonly category: CategoryTile | null; readonly filter: ListingFilter }

/** The whole catalogue is never a small list. */
const PLENTY = Number.POSITIVE_INFINITY

/** The page of a list: which family it is, the way to the others, the list. */
export async function CataloguePage({ category, filter }: Props) {
  const [listing, categories] = await Promise.all([getListing(filter), getFamilies()])
  // Behind the last page is the last page: at its own address.
  if (listing.page !== filter.page) redirect(route(listingHref({ ...filter, page: listing.page })))
  const name = category?.name ?? 'Каталог'
  const way = [{ name: 'Главная', href: '/' }, ...(category ? [{ name: 'Каталог', href: '/catalogue' }] : []), { name }]
  return (
    <div className="wrap py-6 sm:py-8">
      <BreadcrumbsJsonLd items={way} />
      <Breadcrumbs items={way} />
      <header className="mt-4 mb-6 grid gap-3 sm:mt-6 sm:mb-8">
        <h1 className="text-3xl">{name}</h1>
        {category && <p className="max-w-2xl text-lg text-muted">{category.summary}</p>}
      </header>
      <FamilyStrip categories={categories} current={category?.slug ?? null} />
      <div className="mt-6 sm:mt-8">
        <ListingView
          filter={filter}
          listing={{ ...listing, products: await withPoints(listing.products) }}
          size={category?.productCount ?? PLENTY}
          hrefOf={listingHref}
          filtered={`/catalogue${category ? `/${category.slug}` : ''}/filter`}
          sorts={listSorts}
        />
      </div>
    </div>
  )
}
