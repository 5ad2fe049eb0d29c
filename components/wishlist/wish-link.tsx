'use client'

import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import { useWishes } from './use-wishes.ts'

/** The way to the wish list, with the number of products as soon as it is known. Phones have it in the menu. */
export function WishLink() {
  const count = useWishes()?.length ?? 0
  return (
    <Link
      href="/wishlist"
      prefetch={false}
      aria-label={count > 0 ? `Избранное: товаров ${count}` : 'Избранное'}
      className="relative hidden size-[44px] place-items-center rounded-full hover:bg-ground min-[25rem]:grid"
    >
      <Icon name="heart" className="size-[24px]" />
      {count > 0 && (
        <span aria-hidden className="absolute top-0.5 right-0.5 grid h-5 min-w-5 place-items-center rounded-full bg-ink px-1 text-[0.6875rem] leading-none font-semibold text-paper">
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  )
}
