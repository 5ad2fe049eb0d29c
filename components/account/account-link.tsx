'use client'

import Link from 'next/link'
import { useMe } from '#components/me/use-me.ts'
import { Icon } from '#components/ui/icon.tsx'

/** The way to the portal, with «Войти» or the customer's name as soon as it is known. The place of the words is kept from the start. */
export function AccountLink() {
  const { customer } = useMe()
  return (
    <Link
      href="/account"
      prefetch={false}
      className="flex h-[44px] w-[44px] items-center justify-center gap-2 rounded-full hover:bg-ground lg:w-32 lg:justify-start lg:px-2.5"
    >
      <Icon name="user" className="size-[24px]" />
      {customer === undefined ? (
        <span className="sr-only">Личный кабинет</span>
      ) : (
        <>
          <span aria-hidden className="min-w-0 truncate max-lg:hidden">
            {customer?.givenName ?? 'Войти'}
          </span>
          {/* In one piece: a hidden part of the words would be read with a gap before it. */}
          <span className="sr-only">{customer ? `${customer.givenName}, личный кабинет` : 'Войти в личный кабинет'}</span>
        </>
      )}
    </Link>
  )
}
