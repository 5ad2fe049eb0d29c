import type { ExpiryDay } from '#lib/bonus/account/types.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { formatPoints } from '#lib/text/format-points.ts'

/** So many days stand open; the rest unfolds. */
const SHOWN = 4

/** What expires when, the soonest first. */
export function ExpiryList({ expiring }: { readonly expiring: readonly ExpiryDay[] }) {
  return (
    <div className="grid content-start gap-1">
      <h3 className="text-base">До какого дня действуют</h3>
      {expiring.length === 0 ? (
        <p className="max-w-prose text-pretty text-muted">Пока нечему: здесь будет последний день каждого начисления.</p>
      ) : (
        <>
          <Days days={expiring.slice(0, SHOWN)} />
          {expiring.length > SHOWN && (
            <details>
              <summary className="link inline-flex min-h-11 items-center">Ещё {expiring.length - SHOWN}</summary>
              <Days days={expiring.slice(SHOWN)} />
            </details>
          )}
        </>
      )}
    </div>
  )
}

function Days({ days }: { readonly days: readonly ExpiryDay[] }) {
  return (
    <ul className="grid">
      {days.map(({ at, points }) => (
        <li key={at.getTime()} className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-2.5 first:border-t-0">
          <time dateTime={at.toISOString()}>{formatDate(at)}</time>
          <span className="whitespace-nowrap">{formatPoints(points)}</span>
        </li>
      ))}
    </ul>
  )
}
