import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { ProductCard } from '#components/catalogue/product-card.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { ShareWishes } from '#components/wishlist/share-wishes.tsx'
import { customerOf } from '#lib/auth/current-customer.ts'
import { withPoints } from '#lib/bonus/programme/queries.ts'
import { dropWishForm } from '#lib/wishlist/actions.ts'
import { getWishCards } from '#lib/wishlist/queries.ts'

export const metadata: Metadata = { title: 'Избранное' }

export default async function WishListPage() {
  const { personId } = await customerOf('/account/wish-list')
  const cards = await withPoints(await getWishCards(personId))
  return (
    <AccountPage title="Избранное">
      {cards.length === 0 ? (
        <EmptyState title="Пока ничего не отложено" action={<LinkButton href="/catalogue">В каталог</LinkButton>}>
          Нажмите на сердечко у товара, и он появится здесь — на каждом вашем устройстве.
        </EmptyState>
      ) : (
        <ul className="grid grid-cols-2 gap-x-3 gap-y-10 sm:gap-x-6 xl:grid-cols-3">
          {cards.map((card, index) => (
            <li key={card.slug} className="grid content-between gap-3">
              <ProductCard product={card} headingLevel="h2" list="wishes" sizes="(min-width: 1280px) 300px, (min-width: 1024px) 34vw, 46vw" first={index < 2} />
              <form action={dropWishForm} className="no-script">
                <input type="hidden" name="slug" value={card.slug} />
                <Button type="submit" variant="quiet" aria-label={`Убрать из избранного: ${card.name}`}>
                  Убрать
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {cards.length > 0 && <ShareWishes slugs={cards.map(({ slug }) => slug)} />}
    </AccountPage>
  )
}
