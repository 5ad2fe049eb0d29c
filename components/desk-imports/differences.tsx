import { type Column, DeskTable } from '#components/desk/table.tsx'
import type { Difference } from '#lib/imports/batch.ts'

const columns: readonly Column<Difference>[] = [
  { key: 'line', title: 'Строка', align: 'end', cell: ({ line }) => line.toLocaleString('ru') },
  { key: 'sku', title: 'Артикул', cell: ({ sku }) => <span className="whitespace-nowrap">{sku}</span> },
  { key: 'what', title: 'Что', cell: ({ what }) => <span className="whitespace-nowrap">{what}</span> },
  { key: 'before', title: 'Сейчас', cell: ({ before }) => <span className="line-clamp-2 min-w-24 text-muted wrap-anywhere">{before === null ? '—' : before === '' ? 'пусто' : before}</span> },
  { key: 'after', title: 'Станет', grow: true, cell: ({ after }) => <span className="line-clamp-2 min-w-24 wrap-anywhere">{after === '' ? 'пусто' : after}</span> },
]

export function Differences({ sample, dryRun }: { readonly sample: readonly Difference[]; readonly dryRun: boolean }) {
  const told = dryRun ? columns : columns.map((column) => (column.key === 'before' ? { ...column, title: 'Было' } : column.key === 'after' ? { ...column, title: 'Стало' } : column))
  return <DeskTable caption="Первые различия" columns={told} rows={sample} rowKey={({ line, what }) => `${line} ${what}`} />
}
