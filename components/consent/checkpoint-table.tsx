import type { CheckpointLine } from '#lib/consent/types.ts'
import { formatDate } from '#lib/text/format-moment.ts'

const number = new Intl.NumberFormat('ru-RU')

/** The signed cuts through the consent ledger, the newest first. Hashes are as long as they are: the table is read sideways on phones. */
export function CheckpointTable({ checkpoints }: { checkpoints: readonly CheckpointLine[] }) {
  return (
    <div className="mt-4 overflow-x-auto rounded-lg bg-surface ring-1 ring-line ring-inset" role="region" aria-labelledby="checkpoints" tabIndex={0}>
      <table className="w-full min-w-[46rem] text-left text-sm">
        <thead>
          <tr className="border-b border-line text-muted">
            <th scope="col" className="px-4 py-3 font-medium">№</th>
            <th scope="col" className="px-4 py-3 font-medium">Когда</th>
            <th scope="col" className="px-4 py-3 text-right font-medium">Событий</th>
            <th scope="col" className="px-4 py-3 text-right font-medium">Цепочек</th>
            <th scope="col" className="px-4 py-3 font-medium">Корень и&nbsp;подпись</th>
          </tr>
        </thead>
        <tbody>
          {checkpoints.map(({ id, takenAt, position, events, subjects, root, signature }) => (
            <tr key={id} className="border-b border-line align-top last:border-0">
              <td className="px-4 py-3">{id}</td>
              <td className="px-4 py-3 whitespace-nowrap">
                {formatDate(new Date(takenAt))}
                <span className="block font-mono text-xs text-muted">{takenAt}</span>
              </td>
              <td className="px-4 py-3 text-right tabular-nums">
                {number.format(Number(events))}
                <span className="block text-xs whitespace-nowrap text-muted">позиция {position}</span>
              </td>
              <td className="px-4 py-3 text-right tabular-nums">{number.format(Number(subjects))}</td>
              <td className="px-4 py-3 font-mono text-xs break-all">
                {root}
                <span className="mt-1 block text-muted">{signature}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
