import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CataloguePage } from '#components/catalogue/catalogue-page.tsx'
import { catalogueMetadata } from '#components/catalogue/catalogue-metadata.ts'
import { route } from '#components/ui/route.ts'
import { isCanonical, isPlain, listingHref, parseListingFilter, type SearchParams } from '#lib/catalogue/listing-url.ts'
import { getCategory } from '#lib/catalogue/queries.ts'

type Props = { readonly params: Promise<{ readonly category: string }>; readonly searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return catalogueMetadata(await getCategory((await params).category), false)
}

/** A family filtered, sorted or on a later page. Rendered on demand, each state at one address. */
export default async function FilteredCategoryPage({ params, searchParams }: Props) {
  const { category: slug } = await params
  const category = await getCategory(slug)
  if (!category) redirect(route(`/catalogue/${encodeURIComponent(slug)}`)) // where it is told in HTML that there is none
  const asked = await searchParams
  const filter = parseListingFilter(category.slug, asked)
  if (isPlain(filter) || !isCanonical(listingHref(filter), asked)) redirect(route(listingHref(filter)))
  return <CataloguePage category={category} filter={filter} />
}
