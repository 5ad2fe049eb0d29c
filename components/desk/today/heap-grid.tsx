import Link from 'next/link'
import { cx } from '#components/ui/cx.ts'
import { route } from '#components/ui/route.ts'
import { COUNTED, type Heap } from '#lib/desk/heap.ts'

const tones = { danger: 'text-danger', caution: 'text-caution', neutral: 'text-ink' } as const

/** What waits to be done, as numbers that lead to their rows. An empty heap is quiet. */
export function HeapGrid({ heaps }: { readonly heaps: readonly Heap[] }) {
  return (
    <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-4 2xl:grid-cols-6">
      {heaps.map(({ key, title, href, count, tone }) => (
        <li key={key} className="min-w-0">
          <Link
            href={route(href)}
            prefetch={false}
            className={cx('flex h-full min-h-20 flex-col justify-between gap-1 rounded-md p-3 ring-1 ring-line hover:ring-outline', count === 0 ? 'bg-transparent text-muted' : 'bg-surface')}
          >
            <span className={cx('text-xl font-semibold', count > 0 && tones[tone])}>{count >= COUNTED ? `${COUNTED}+` : count}</span>
            <span className="text-sm text-pretty">{title}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
