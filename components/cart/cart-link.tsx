'use client'

import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import { useCart } from './use-cart.ts'

/** The way to the cart, with the number of pieces as soon as it is known. The place of the number is kept from the start. */
export function CartLink() {
  const count = useCart()?.count ?? 0
  return (
    <Link
      href="/cart"
      prefetch={false}
      aria-label={count > 0 ? `Корзина: товаров ${count}` : 'Корзина'}
      className="relative grid size-[44px] place-items-center rounded-full hover:bg-ground"
    >
      <Icon name="cart" className="size-[24px]" />
      {count > 0 && (
        <span
          aria-hidden
          className="absolute top-0.5 right-0.5 grid h-5 min-w-5 place-items-center rounded-full bg-signal px-1 text-[0.6875rem] leading-none font-semibold text-on-signal"
        >
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  )
}
