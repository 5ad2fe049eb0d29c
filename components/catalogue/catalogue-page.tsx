import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { getFamilies, getListing } from '#lib/catalogue/queries.ts'
import type { CategoryTile, ListingFilter } from '#lib/catalogue/types.ts'
import { FamilyStrip } from './family-strip.tsx'
import { ListingView } from './listing-view.tsx'

type Props = { readonly category: CategoryTile | null; readonly filter: ListingFilter }

/** The page of a list: which family it is, the way to the others, the list. */
export async function CataloguePage({ category, filter }: Props) {
  const [listing, categories] = await Promise.all([getListing(filter), getFamilies()])
  const name = category?.name ?? 'Каталог'
  return (
    <div className="wrap py-6 sm:py-8">
      <Breadcrumbs
        items={[{ name: 'Главная', href: '/' }, ...(category ? [{ name: 'Каталог', href: '/catalogue' }] : []), { name }]}
      />
      <header className="mt-4 mb-8 grid gap-3 sm:mt-6">
        <h1 className="text-3xl">{name}</h1>
        {category && <p className="max-w-2xl text-lg text-muted">{category.summary}</p>}
      </header>
      <FamilyStrip categories={categories} current={category?.slug ?? null} />
      <ListingView filter={filter} listing={listing} />
    </div>
  )
}
