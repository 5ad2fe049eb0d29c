import type { CheckpointLine } from '#lib/consent/types.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { plural } from '#lib/text/plural.ts'

const number = new Intl.NumberFormat('ru-RU')

/** The signed cuts through the consent ledger, the newest first. */
export function CheckpointList({ checkpoints }: { checkpoints: readonly CheckpointLine[] }) {
  return (
    <ol className="mt-4 grid divide-y divide-line rounded-lg bg-surface px-5 ring-1 ring-line ring-inset">
      {checkpoints.map(({ id, takenAt, position, events, subjects, root, signature }) => (
        <li key={id} className="grid gap-2 py-4 lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-8">
          <div>
            <p className="font-medium">
              №&nbsp;{id}, {formatDate(new Date(takenAt))}
            </p>
            <p className="mt-1 text-sm text-muted tabular-nums">
              {counted(events, 'событие', 'события', 'событий')} в&nbsp;{counted(subjects, 'цепочке', 'цепочках', 'цепочках')}
            </p>
          </div>
          <dl className="grid gap-2 text-sm sm:grid-cols-[5rem_minmax(0,1fr)]">
            <dt className="text-muted">Время</dt>
            <dd className="font-mono text-xs break-all sm:pt-0.5">{takenAt}</dd>
            <dt className="text-muted">Позиция</dt>
            <dd className="font-mono text-xs break-all sm:pt-0.5">{position}</dd>
            <dt className="text-muted">Корень</dt>
            <dd className="font-mono text-xs break-all sm:pt-0.5">{root}</dd>
            <dt className="text-muted">Подпись</dt>
            <dd className="font-mono text-xs break-all sm:pt-0.5">{signature}</dd>
          </dl>
        </li>
      ))}
    </ol>
  )
}

function counted(count: string, ...forms: readonly [one: string, few: string, many: string]): string {
  return `${number.format(Number(count))}\u00a0${plural(Number(count), ...forms)}`
}
