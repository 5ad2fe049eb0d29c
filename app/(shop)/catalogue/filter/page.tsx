import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CataloguePage } from '#components/catalogue/catalogue-page.tsx'
import { catalogueMetadata } from '#components/catalogue/catalogue-metadata.ts'
import { route } from '#components/ui/route.ts'
import { isCanonical, isPlain, listingHref, parseListingFilter, type SearchParams } from '#lib/catalogue/listing-url.ts'

export const metadata: Metadata = catalogueMetadata(null, false)

/** The whole catalogue filtered, sorted or on a later page. Rendered on demand, each state at one address. */
export default async function FilteredCataloguePage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const filter = parseListingFilter(null, params)
  if (isPlain(filter) || !isCanonical(listingHref(filter), params)) redirect(route(listingHref(filter)))
  return <CataloguePage category={null} filter={filter} />
}
