import Link from 'next/link'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { cx } from '#components/ui/cx.ts'
import { route } from '#components/ui/route.ts'
import type { Registry } from '#lib/policy/desk/read-registry.ts'
import type { Purpose } from '#lib/policy/types.ts'
import { deltaWords } from './purpose-words.ts'

type Props = {
  readonly address: string
  readonly purposes: Registry['purposes']
  readonly dropped: readonly Purpose[]
  readonly current: string | null
  /** Somebody has chosen one: on narrow screens the list folds, so that what was chosen is in sight. */
  readonly chosen: boolean
}

/** The purposes by clause, each with what became of it since the version before; those that the draft gives up stand last. */
export function PurposeList({ chosen, ...list }: Props) {
  return (
    <>
      <div className="max-lg:hidden">
        <List {...list} />
      </div>
      <details open={!chosen} className="rounded-md text-sm lg:hidden">
        <summary className="min-h-11 cursor-pointer py-2.5 font-medium">Все цели: {list.purposes.length}</summary>
        <List {...list} />
      </details>
    </>
  )
}

function List({ address, purposes, dropped, current }: Omit<Props, 'chosen'>) {
  return (
    <nav aria-label="Цели" className="rounded-md bg-surface p-2 text-sm ring-1 ring-line">
      <ul className="grid gap-0.5">
        {purposes.map(({ code, clause, title, delta }) => (
          <li key={code}>
            <Link
              href={route(`${address}?purpose=${code}`)} prefetch={false} aria-current={code === current ? 'page' : undefined}
              className={cx('grid min-h-9 grid-cols-[2.75rem_minmax(0,1fr)_auto] items-center gap-x-2 rounded-sm px-2 py-1.5 hover:bg-ground max-sm:min-h-11', code === current && 'bg-ground font-medium')}
            >
              <span className="text-xs text-muted">{clause}</span>
              <span className="text-pretty">{title}</span>
              {delta && <StateBadge tone={delta.widened ? 'caution' : 'neutral'}>{deltaWords(delta)}</StateBadge>}
            </Link>
          </li>
        ))}
        {dropped.map(({ code, clause, title }) => (
          <li key={code} className="grid min-h-9 grid-cols-[2.75rem_minmax(0,1fr)_auto] items-center gap-x-2 px-2 py-1.5 text-muted">
            <span className="text-xs">{clause}</span>
            <s>{title}</s>
            <StateBadge>убрана</StateBadge>
          </li>
        ))}
      </ul>
    </nav>
  )
}
