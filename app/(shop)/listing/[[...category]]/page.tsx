import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CataloguePage } from '#components/catalogue/catalogue-page.tsx'
import { catalogueMetadata } from '#components/catalogue/catalogue-metadata.ts'
import { parseListingFilter, type SearchParams } from '#lib/catalogue/listing-url.ts'
import { getCategory } from '#lib/catalogue/queries.ts'
import type { CategoryTile } from '#lib/catalogue/types.ts'

type Props = {
  readonly params: Promise<{ readonly category?: readonly string[] }>
  readonly searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return catalogueMetadata(await asked(params), false)
}

/** A filtered, sorted or later page of a list: what /catalogue with a query is rewritten to. Rendered on demand. */
export default async function FilteredListPage({ params, searchParams }: Props) {
  const category = await asked(params)
  return <CataloguePage category={category} filter={parseListingFilter(category?.slug ?? null, await searchParams)} />
}

async function asked(params: Props['params']): Promise<CategoryTile | null> {
  const [slug, ...deeper] = (await params).category ?? []
  if (slug === undefined) return null
  const category = deeper.length > 0 ? null : await getCategory(slug)
  return category ?? notFound()
}
