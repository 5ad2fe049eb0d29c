import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CataloguePage } from '#components/catalogue/catalogue-page.tsx'
import { catalogueMetadata } from '#components/catalogue/catalogue-metadata.ts'
import { parseListingFilter, type SearchParams } from '#lib/catalogue/listing-url.ts'
import { getCategory } from '#lib/catalogue/queries.ts'

type Props = { readonly params: Promise<{ readonly category: string }>; readonly searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return catalogueMetadata(await getCategory((await params).category), false)
}

/** A family filtered, sorted or on a later page. Rendered on demand. */
export default async function FilteredCategoryPage({ params, searchParams }: Props) {
  const category = await getCategory((await params).category)
  if (!category) notFound()
  return <CataloguePage category={category} filter={parseListingFilter(category.slug, await searchParams)} />
}
