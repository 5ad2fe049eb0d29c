import { type Column, DeskTable } from '#components/desk/table.tsx'
import type { SuppressionRow } from '#lib/marketing/gate/queries.ts'
import { reasonWords } from '#lib/marketing/gate/suppression-words.ts'
import { formatDay } from '#lib/text/format-moment.ts'
import { LiftSuppression } from './lift-suppression.tsx'
import { scopeWords } from './scope-words.ts'

/** The stop list of a page; `mayLift`: with a button that takes off. */
export function SuppressionTable({ rows, mayLift }: { readonly rows: readonly SuppressionRow[]; readonly mayLift: boolean }) {
  return <DeskTable caption="Стоп-лист" rows={rows} rowKey={({ id }) => id} rowTone={({ endedAt }) => (endedAt ? 'quiet' : undefined)} columns={mayLift ? [...columns, lifting] : columns} />
}

const columns: readonly Column<SuppressionRow>[] = [
  { key: 'reason', title: 'Почему', cell: ({ reason }) => reasonWords[reason] },
  { key: 'scope', title: 'Что не слать', from: 'sm', cell: scopeOf },
  { key: 'note', title: 'На чём основано', from: 'md', grow: true, cell: ({ note, endedAt, endReason }) => <span className="wrap-anywhere">{endedAt ? `${note} · снято ${formatDay(endedAt)}: ${endReason}` : note}</span> },
  { key: 'since', title: 'С какого дня', align: 'end', cell: ({ createdAt }) => <span className="whitespace-nowrap">{formatDay(createdAt)}</span> },
]

const lifting: Column<SuppressionRow> = { key: 'lift', title: 'Снять', quiet: true, align: 'end', cell: (row) => row.endedAt === null && <LiftSuppression id={row.id} of={nameOf(row)} /> }

function scopeOf({ scope, purpose, campaign }: SuppressionRow): string {
  if (scope === 'campaign') return campaign === null ? 'Одну рассылку' : `Рассылку №\u00a0${campaign}`
  if (scope === 'all') return scopeWords.all
  return Object.entries(scopeWords).find(([code]) => code === purpose)?.[1] ?? 'Одну цель'
}

function nameOf(row: SuppressionRow): string {
  return `${reasonWords[row.reason]}, ${formatDay(row.createdAt)}`
}
