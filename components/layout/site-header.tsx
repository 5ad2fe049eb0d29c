'use client'

import Link from 'next/link'
import { AccountLink } from '#components/account/account-link.tsx'
import { CartLink } from '#components/cart/cart-link.tsx'
import { CompareLink } from '#components/compare/compare-link.tsx'
import { WishLink } from '#components/wishlist/wish-link.tsx'
import { SearchForm } from '#components/search/search-form.tsx'
import { searchFields } from '#components/search/search-fields.ts'
import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'
import type { Family } from '#lib/catalogue/types.ts'
import { CatalogueMenu } from './catalogue-menu.tsx'
import { Logo } from './logo.tsx'
import { serviceLinks } from './service-links.ts'

/** The bar at the top: wordmark, catalogue, service pages, search, portal, cart. The menu needs no script to open. */
export function SiteHeader({ categories }: { readonly categories: readonly Family[] }) {
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-paper print:hidden">
      {/* What is drawn has its size in pixels, so that larger words leave it its room; where words have none, they go to a line of their own. */}
      <div className="wrap flex min-h-(--header) items-center gap-x-2 lg:flex-wrap lg:gap-x-6">
        <Logo />
        <button
          type="button"
          popoverTarget="catalogue-menu"
          aria-label="Меню каталога"
          className="order-last -mr-[10px] grid size-[44px] place-items-center rounded-full hover:bg-ground lg:hidden"
        >
          <Icon name="menu" className="size-[24px]" />
        </button>
        <nav aria-label="Основная" className="hidden flex-wrap items-center gap-1 lg:flex">
          <button
            type="button"
            popoverTarget="catalogue-menu"
            className="inline-flex h-11 items-center gap-1.5 rounded-full px-4 font-medium hover:bg-ground"
          >
            Каталог
            <Icon name="chevron-down" className="size-4" />
          </button>
          {serviceLinks.slice(0, 4).map(({ href, text }, at) => (
            <Link key={href} href={href} prefetch={false} className={cx('inline-flex h-11 items-center rounded-full px-4 hover:bg-ground', at < 2 ? 'max-xl:hidden' : 'max-[88rem]:hidden')}>
              {text}
            </Link>
          ))}
        </nav>
        <SearchForm id={searchFields[0]} className="hidden min-w-48 flex-1 lg:block" />
        <div className="ml-auto flex items-center lg:-mr-2.5 lg:ml-0">
          <AccountLink />
          <WishLink />
          <CompareLink />
          <CartLink />
        </div>
      </div>
      <CatalogueMenu categories={categories} />
    </header>
  )
}
