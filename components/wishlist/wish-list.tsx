'use client'

import { useEffect, useState } from 'react'
import type { ShownCard } from '#components/catalogue/product-card.tsx'
import { ProductGrid } from '#components/catalogue/product-grid.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
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
  return <ProductGrid products={shown} headingLevel="h2" shape="list" />
}

/** The cards of `slugs`: asked for when a slug appears that has none yet. */
function useCards(slugs: readonly string[] | undefined): readonly ShownCard[] | 'unreachable' | null {
  const [cards, setCards] = useState<readonly ShownCard[] | 'unreachable' | null>(null)
  const asked = slugs?.join(',') ?? ''
  useEffect(() => {
    if (asked === '') return undefined
    const leaving = new AbortController()
    fetch(`/api/cards?slugs=${asked}`, { signal: leaving.signal })
      .then(async (answer) => (answer.ok ? setCards(await answer.json()) : setCards('unreachable')))
      .catch(() => leaving.signal.aborted || setCards('unreachable'))
    return () => leaving.abort()
  }, [asked])
  return cards
}
