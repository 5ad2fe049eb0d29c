import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'
import { formatMoment } from '#lib/text/format-moment.ts'
import type { OrderStep } from './order-steps.ts'

/** What has happened and what is to come, from top to bottom. */
export function Timeline({ steps }: { readonly steps: readonly OrderStep[] }) {
  return (
    <ol className="grid">
      {steps.map(({ title, note, happenedAt, failed }, index) => {
        const done = happenedAt !== null
        const last = index === steps.length - 1
        const onward = steps[index + 1]?.happenedAt != null
        return (
          <li key={`${title}-${index}`} className={cx('relative grid grid-cols-[24px_1fr] gap-4', !last && 'pb-6')}>
            {!last && <span aria-hidden className={cx('absolute top-6 bottom-0 left-[11px] w-0.5', onward ? 'bg-ink' : 'bg-line')} />}
            <span
              aria-hidden
              className={cx(
                'grid size-6 place-items-center rounded-full',
                done ? cx('text-paper', failed ? 'bg-caution' : 'bg-ink') : 'ring-2 ring-line ring-inset',
              )}
            >
              {done && <Icon name={failed ? 'close' : 'check'} className="size-3.5" />}
            </span>
            <div className="grid min-w-0 gap-0.5">
              <p className={done ? 'font-medium' : 'text-muted'}>
                {title}
                {note && `: ${note}`}
                {!done && <span className="sr-only"> — ещё впереди</span>}
              </p>
              {happenedAt && (
                <time dateTime={happenedAt.toISOString()} className="text-sm text-muted">
                  {formatMoment(happenedAt).replace(/ \(.*/, '')}
                </time>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
