'use client'

import Link from 'next/link'
import { ProductGrid } from '#components/catalogue/product-grid.tsx'
import { useCards } from '#components/me/use-cards.ts'
import { Button } from '#components/ui/button.tsx'
import { clearViewed } from './change-viewed.ts'

/** One row on wide screens. */
const SHELF = 4

type Props = { readonly slugs: readonly string[]; /** How high it is before the cards are there, so that nothing moves. */ readonly place: string }

/** What was looked at last, with the way to all of it and to having it forgotten. Nothing where none of it is sold any more. */
export default function ViewedCards({ slugs, place }: Props) {
  // What is not sold any more has no card: a few more are asked for than are shown.
  const cards = useCards(slugs.slice(0, SHELF * 2))
  if (cards === null) return <div className={place} />
  if (cards === 'unreachable') return null
  const shown = cards.filter(({ slug }) => slugs.includes(slug)).slice(0, SHELF)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="viewed" className={`wrap print:hidden ${place}`}>
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 sm:mb-8">
        <h2 id="viewed" className="text-2xl">
          Вы смотрели
        </h2>
        <div className="-mx-4 flex items-center">
          <Link href="/viewed" prefetch={false} className="link inline-flex min-h-9 items-center px-4">
            Все и&nbsp;настройка
          </Link>
          <Button variant="quiet" size="s" onClick={() => void clearViewed()}>
            Очистить
          </Button>
        </div>
      </div>
      <ProductGrid id="viewed" products={shown} headingLevel="h3" shape="shelf" />
    </section>
  )
}
