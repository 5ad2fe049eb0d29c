import type { Metadata } from 'next'
import { Suspense } from 'react'
import { AskForFiltered } from '#components/catalogue/ask-for-filtered.tsx'
import { CataloguePage } from '#components/catalogue/catalogue-page.tsx'
import { catalogueMetadata } from '#components/catalogue/catalogue-metadata.ts'
import { listFilters, parseListingFilter } from '#lib/catalogue/listing-url.ts'

export const metadata: Metadata = catalogueMetadata(null)

/** The whole catalogue as it is without filters: static. Its filtered states are rewritten to /listing. */
export default function WholeCataloguePage() {
  return (
    <>
      <Suspense>
        <AskForFiltered filters={listFilters} />
      </Suspense>
      <CataloguePage category={null} filter={parseListingFilter(null, {})} />
    </>
  )
}
