import type { Metadata } from 'next'
import { CataloguePage } from '#components/catalogue/catalogue-page.tsx'
import { catalogueMetadata } from '#components/catalogue/catalogue-metadata.ts'
import { missingMetadata, MissingPage } from '#components/layout/missing-page.tsx'
import { parseListingFilter } from '#lib/catalogue/listing-url.ts'
import { getCategories, getCategory } from '#lib/catalogue/queries.ts'

type Props = { readonly params: Promise<{ readonly category: string }> }

export async function generateStaticParams() {
  return (await getCategories()).map(({ slug }) => ({ category: slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const category = await getCategory((await params).category)
  return category ? catalogueMetadata(category) : missingMetadata
}

/** One family as it is without filters: static. Its filtered states are at ./filter. */
export default async function CategoryPage({ params }: Props) {
  const category = await getCategory((await params).category)
  if (!category) return <MissingPage />
  return <CataloguePage category={category} filter={parseListingFilter(category.slug, {})} />
}
