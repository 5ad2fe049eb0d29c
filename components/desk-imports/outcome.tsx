import { cx } from '#components/ui/cx.ts'
import type { RunRow } from '#lib/imports/list-runs.ts'

/** What becomes, or became, of the rows. */
export function Outcome({ run }: { readonly run: RunRow }) {
  const figures = [
    [run.dryRun ? 'Будет создано' : 'Создано', run.created, ''],
    [run.dryRun ? 'Изменится' : 'Изменено', run.changed, ''],
    ['Без изменений', run.unchanged, 'text-muted'],
    ['С ошибками', run.failed, run.failed > 0 ? 'text-danger' : 'text-muted'],
  ] as const
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-md bg-line ring-1 ring-line sm:grid-cols-4">
      {figures.map(([term, value, tone]) => (
        <div key={term} className="grid gap-0.5 bg-surface px-4 py-3">
          <dt className="text-xs text-muted">{term}</dt>
          <dd className={cx('text-2xl font-semibold tabular-nums', tone)}>{value.toLocaleString('ru')}</dd>
        </div>
      ))}
    </dl>
  )
}
