import Link from 'next/link'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { pageNumbers } from './page-numbers.ts'
import { route } from './route.ts'

type Props = {
  readonly page: number
  readonly pageCount: number
  readonly hrefFor: (page: number) => string
  readonly label?: string
}

const cell = 'grid size-11 place-items-center rounded-full'

/** Links to the pages of a list; nothing when there is one page. */
export function Pagination({ page, pageCount, hrefFor, label = 'Страницы' }: Props) {
  if (pageCount < 2) return null
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap items-center justify-center gap-1">
        <li>{page > 1 && <Arrow href={hrefFor(page - 1)} rel="prev" />}</li>
        {pageNumbers(page, pageCount).map((number, index) => (
          <li key={number ?? `gap-${index}`}>
            {number === null ? (
              <span className={cx(cell, 'text-muted')}>…</span>
            ) : (
              <Link
                href={route(hrefFor(number))}
                aria-label={`Страница ${number}`}
                aria-current={number === page ? 'page' : undefined}
                className={cx(cell, number === page ? 'bg-ink font-medium text-paper' : 'hover:bg-ground')}
              >
                {number}
              </Link>
            )}
          </li>
        ))}
        <li>{page < pageCount && <Arrow href={hrefFor(page + 1)} rel="next" />}</li>
      </ul>
    </nav>
  )
}

function Arrow({ href, rel }: { readonly href: string; readonly rel: 'prev' | 'next' }) {
  return (
    <Link href={route(href)} rel={rel} aria-label={rel === 'prev' ? 'Предыдущая страница' : 'Следующая страница'} className={cx(cell, 'hover:bg-ground')}>
      <Icon name={rel === 'prev' ? 'arrow-left' : 'arrow-right'} className="size-5" />
    </Link>
  )
}
