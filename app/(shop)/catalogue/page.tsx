import type { Metadata } from 'next'
import { CataloguePage } from '#components/catalogue/catalogue-page.tsx'
import { catalogueMetadata } from '#components/catalogue/catalogue-metadata.ts'
import { parseListingFilter } from '#lib/catalogue/listing-url.ts'

export const metadata: Metadata = catalogueMetadata(null)

/** The whole catalogue as it is without filters: static. Its filtered states are at ./filter. */
export default function WholeCataloguePage() {
  return <CataloguePage category={null} filter={parseListingFilter(null, {})} />
}
