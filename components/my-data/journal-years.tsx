import Link from 'next/link'
import { cx } from '#components/ui/cx.ts'
import { route } from '#components/ui/route.ts'

/** The years that have entries, to choose one. */
export function JournalYears({ years, chosen }: { readonly years: readonly number[]; readonly chosen: number | null }) {
  if (years.length === 0) return null
  return (
    <nav aria-label="Год">
      <ul className="flex flex-wrap gap-2">
        {[null, ...years].map((year) => (
          <li key={year ?? 'all'}>
            <Link
              href={route(year === null ? '/account/my-data/journal' : `/account/my-data/journal?year=${year}`)}
              aria-current={year === chosen ? 'true' : undefined}
              className={cx('inline-flex min-h-11 items-center rounded-full px-4', year === chosen ? 'bg-ink text-paper' : 'ring-1 ring-outline ring-inset hover:bg-ground')}
            >
              {year ?? 'Все годы'}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
