import Link from 'next/link'
import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import type { EventView } from '#lib/accounts/types.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { eventText } from './event-text.ts'

type Props = {
  readonly events: readonly EventView[]
  /** How many lines the longer list shows; null when this is all. */
  readonly more: number | null
}

/** What happened at the doors of the account, the latest first. */
export function EventList({ events, more }: Props) {
  if (events.length === 0) return <p className="text-muted">Пока записей нет.</p>
  return (
    <div className="grid gap-2">
      <Lines events={events} />
      {more !== null && (
        <Link
          href={route(`/account/security?events=${more}`)}
          prefetch={false}
          scroll={false}
          replace
          className="inline-flex min-h-11 w-fit items-center gap-2 font-medium hover:underline"
        >
          Показать ещё
          <Icon name="chevron-down" className="size-4" />
        </Link>
      )}
    </div>
  )
}

function Lines({ events }: Pick<Props, 'events'>) {
  return (
    <ul className="grid">
      {events.map((event) => {
        const { text, suspicious } = eventText(event)
        return (
          <li
            key={`${event.happenedAt.getTime()} ${event.kind}`}
            className="grid gap-x-6 gap-y-0.5 border-b border-line py-3 sm:grid-cols-[1fr_auto] sm:items-baseline"
          >
            <div className="grid min-w-0 gap-0.5">
              <p className={cx('flex items-start gap-2', suspicious && 'font-medium text-caution')}>
                {suspicious && <Icon name="alert" className="mt-1 size-4" />}
                {text}
              </p>
              <p className="text-sm text-muted empty:hidden">{[event.device, event.place].filter(Boolean).join(' · ')}</p>
            </div>
            <time dateTime={event.happenedAt.toISOString()} className="text-sm whitespace-nowrap text-muted">
              {formatWhen(event.happenedAt)}
            </time>
          </li>
        )
      })}
    </ul>
  )
}
