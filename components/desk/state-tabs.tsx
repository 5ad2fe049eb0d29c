import Link from 'next/link'
import { cx } from '#components/ui/cx.ts'
import { route } from '#components/ui/route.ts'

export type StateTab = { readonly href: string; readonly text: string; readonly count?: number; readonly current: boolean }

/** The most wanted filters of a list as links above it. */
export function StateTabs({ tabs, label = 'Быстрые фильтры' }: { readonly tabs: readonly StateTab[]; readonly label?: string }) {
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto px-4 py-1 [scrollbar-width:none] print:hidden">
      <ul className="flex gap-1">
        {tabs.map(({ href, text, count, current }) => (
          // Where browsers know it, the row begins with the current one in sight.
          <li key={href} className={current ? '[scroll-initial-target:nearest]' : undefined}>
            <Link
              href={route(href)}
              prefetch={false}
              aria-current={current ? 'page' : undefined}
              className={cx('inline-flex h-8 items-center gap-1.5 rounded-full px-3 text-sm whitespace-nowrap', current ? 'bg-ink text-paper' : 'text-muted hover:bg-ground hover:text-ink')}
            >
              {text}
              {count !== undefined && <span className="tabular-nums">{count.toLocaleString('ru')}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
