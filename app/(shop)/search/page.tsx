import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { EmptySearch, SearchPage } from '#components/search/search-page.tsx'
import { parseSearch, searchHref } from '#components/search/search-url.ts'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { route } from '#components/ui/route.ts'
import { isCanonical, type SearchParams } from '#lib/catalogue/listing-url.ts'

type Props = { readonly searchParams: Promise<SearchParams> }

/** Not for search engines: their own lists of what was found are the catalogue's pages. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query } = parseSearch(await searchParams)
  return pageMetadata({ title: query === '' ? 'Поиск' : `Поиск «${query}»`, description: 'Поиск по магазину.', path: '/search', index: false })
}

/** What is found by words. Rendered on demand, each state at one address. */
export default async function Search({ searchParams }: Props) {
  const params = await searchParams
  const search = parseSearch(params)
  if (!isCanonical(searchHref(search), params)) redirect(route(searchHref(search)))
  return search.query === '' ? <EmptySearch /> : <SearchPage {...search} />
}
