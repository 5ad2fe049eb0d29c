import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'
import type { EventView } from '#lib/accounts/types.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { eventText } from './event-text.ts'

/** How many lines are in sight at first. */
const SHORT = 8

/** What happened at the doors of the account, the latest first; the older part unfolds. */
export function EventList({ events }: { readonly events: readonly EventView[] }) {
  if (events.length === 0) return <p className="text-muted">Пока записей нет.</p>
  const older = events.slice(SHORT)
  return (
    <div className="grid gap-2">
      <Lines events={events.slice(0, SHORT)} />
      {older.length > 0 && (
        <details className="group">
          <summary className="inline-flex min-h-11 items-center gap-2 font-medium hover:underline group-open:hidden">
            Показать ещё {older.length}
            <Icon name="chevron-down" className="size-4" />
          </summary>
          <Lines events={older} />
        </details>
      )}
    </div>
  )
}

function Lines({ events }: { readonly events: readonly EventView[] }) {
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
