import { Alert } from '#components/ui/alert.tsx'
import type { ProofRecord } from '#lib/policy/proof-record.ts'
import { formatDate, formatMoment } from '#lib/text/format-moment.ts'
import { counted, plural } from '#lib/text/plural.ts'

/** When everything was last run, and how it ended. */
export function ProofRun({ record, version }: { readonly record: ProofRecord; readonly version: number }) {
  if (record === null) {
    return (
      <div className="mt-6">
        <Alert tone="caution" title="Полный прогон ещё не записан">
          Правила и&nbsp;проверки перечислены, но&nbsp;результата полного прогона для версии&nbsp;{version} пока нет.
        </Alert>
      </div>
    )
  }
  const { ranAt, passed, failed } = record
  const at = new Date(ranAt)
  return (
    <p className="mt-4 text-pretty">
      Версия&nbsp;{version}. Последний полный прогон: {formatDate(at)}, {formatMoment(at).split(',')[0]} по&nbsp;времени Саратова;{' '}
      {counted(passed, 'проверка', 'проверки', 'проверок')} {plural(passed, 'прошла', 'прошли', 'прошли')},{' '}
      {failed === 0 ? 'ни\u00a0одна не\u00a0провалилась' : `${failed}\u00a0не\u00a0${plural(failed, 'прошла', 'прошли', 'прошли')}`}.
    </p>
  )
}
