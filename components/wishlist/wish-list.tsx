'use client'

import { ProductGrid } from '#components/catalogue/product-grid.tsx'
import { useCards } from '#components/me/use-cards.ts'
import { Alert } from '#components/ui/alert.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { ShareWishes } from './share-wishes.tsx'
import { useWishes } from './use-wishes.ts'

/** The wish list of whoever looks at the page. */
export function WishList() {
  const wishes = useWishes()
  const cards = useCards(wishes)
  if (wishes?.length === 0) {
    return (
      <EmptyState title="Пока ничего не отложено" action={<LinkButton href="/catalogue">В каталог</LinkButton>}>
        Нажмите на сердечко у товара, и он появится здесь.
      </EmptyState>
    )
  }
  if (cards === 'unreachable') return <Alert tone="danger" title="Не удалось загрузить список" role="alert">Обновите страницу чуть позже.</Alert>
  if (!wishes || !cards) return <Skeleton className="h-96" />
  const shown = cards.filter(({ slug }) => wishes.includes(slug))
  return (
    <div className="grid gap-10">
      <ProductGrid products={shown} headingLevel="h2" shape="list" />
      {shown.length > 0 && <ShareWishes slugs={shown.map(({ slug }) => slug)} />}
    </div>
  )
}
