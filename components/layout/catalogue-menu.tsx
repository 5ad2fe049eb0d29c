import Link from 'next/link'
import { cx } from '#components/ui/cx.ts'
import { EarlyLink } from '#components/ui/early-link.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { route } from '#components/ui/route.ts'
import type { Family } from '#lib/catalogue/types.ts'
import { MenuPanel } from './menu-panel.tsx'
import { serviceLinks } from './service-links.ts'

/** What narrow headers have no room for. */
const ownLinks = [
  { href: '/wishlist', text: 'Избранное' },
  { href: '/compare', text: 'Сравнение' },
  { href: '/viewed', text: 'Вы смотрели' },
] as const

/** The families of the catalogue, in a panel under the header; on phones it fills the screen and names the service pages too. */
export function CatalogueMenu({ categories }: { readonly categories: readonly Family[] }) {
  return (
    <MenuPanel id="catalogue-menu" label="Каталог">
      <div className="wrap grid gap-6 py-6 lg:py-10">
        <ul className="-mx-2 grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3 lg:gap-y-3">
          {categories.map((category) => (
            <li key={category.slug}>
              <EarlyLink href={`/catalogue/${category.slug}`} className="flex items-center gap-4 rounded-lg p-2 hover:bg-ground">
                <span className="tile size-14 shrink-0 rounded-md lg:size-18">
                  {category.image && <Picture {...category.image} alt="" range="thumb" sizes="72px" />}
                </span>
                <span className="font-medium">{category.name}</span>
              </EarlyLink>
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1 border-t border-line pt-4">
          <Link href="/catalogue" prefetch={false} className="link inline-flex min-h-11 items-center font-medium">
            Весь каталог
          </Link>
          {ownLinks.map(({ href, text }) => (
            <Link key={href} href={href} prefetch={false} className="inline-flex min-h-11 items-center text-muted hover:text-ink sm:hidden">
              {text}
            </Link>
          ))}
          {/* Those that the header has no room for. */}
          {serviceLinks.map(({ href, text }, at) => (
            <Link key={href} href={route(href)} prefetch={false} className={cx('inline-flex min-h-11 items-center text-muted hover:text-ink', at < 2 ? 'xl:hidden' : at < 4 ? 'min-[88rem]:hidden' : 'lg:hidden')}>
              {text}
            </Link>
          ))}
        </div>
      </div>
    </MenuPanel>
  )
}
