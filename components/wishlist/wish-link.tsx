'use client'

import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import { useWishes } from './use-wishes.ts'

/** The way to the wish list, with a dot when something is in it. */
export function WishLink() {
  const count = useWishes()?.length ?? 0
  return (
    <Link
      href="/wishlist"
      prefetch={false}
      aria-label={count > 0 ? `Избранное: товаров ${count}` : 'Избранное'}
      className="relative hidden size-11 place-items-center rounded-full hover:bg-ground min-[400px]:grid"
    >
      <Icon name="heart" className="size-6" />
      {count > 0 && <span aria-hidden className="absolute top-2 right-2 size-2.5 rounded-full bg-signal ring-2 ring-paper" />}
    </Link>
  )
}
