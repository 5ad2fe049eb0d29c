import type { Metadata } from 'next'
import { CataloguePage } from '#components/catalogue/catalogue-page.tsx'
import { catalogueMetadata } from '#components/catalogue/catalogue-metadata.ts'
import { parseListingFilter, type SearchParams } from '#lib/catalogue/listing-url.ts'

export const metadata: Metadata = catalogueMetadata(null, false)

/** The whole catalogue filtered, sorted or on a later page. Rendered on demand. */
export default async function FilteredCataloguePage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  return <CataloguePage category={null} filter={parseListingFilter(null, await searchParams)} />
}
