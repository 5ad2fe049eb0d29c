import { ProductGrid } from '#components/catalogue/product-grid.tsx'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { TakeWishes } from '#components/wishlist/take-wishes.tsx'
import { withPoints } from '#lib/bonus/programme/queries.ts'
import { getCards } from '#lib/catalogue/get-cards.ts'
import { readSlugList } from '#lib/catalogue/slug-list.ts'
import { MOST_SHARED } from '#lib/wishlist/shared-wishes.ts'

export const metadata = pageMetadata({ title: 'Список товаров', description: 'Товары, которыми с вами поделились.', path: '/wishlist/shared', index: false })

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>> }

/** What a link carries, to whoever opens it: products, and nothing of who sent it. */
export default async function SharedWishListPage({ searchParams }: Props) {
  const { items } = await searchParams
  const cards = await withPoints(await getCards(readSlugList(items, MOST_SHARED)))
  return (
    <div className="wrap grid gap-8 py-8 sm:py-12">
      <header className="grid gap-3">
        <h1 className="text-3xl">Список товаров</h1>
        {cards.length > 0 && <p className="text-lg text-muted">Им с&nbsp;вами поделились. Ваше избранное от&nbsp;этого не&nbsp;изменилось.</p>}
      </header>
      {cards.length === 0 ? (
        <EmptyState title="По этой ссылке ничего нет" action={<LinkButton href="/catalogue">В каталог</LinkButton>}>
          Возможно, адрес скопирован не&nbsp;целиком или эти товары больше не&nbsp;продаются.
        </EmptyState>
      ) : (
        <>
          <TakeWishes slugs={cards.map(({ slug }) => slug)} />
          <ProductGrid products={cards} headingLevel="h2" shape="list" first />
        </>
      )}
    </div>
  )
}
