import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { isImportKind, kindNames } from '#lib/imports/kinds.ts'
import type { RunRow } from '#lib/imports/list-runs.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { runState } from './run-words.ts'

type Row = RunRow & { readonly who: string }

const number = (value: number) => value.toLocaleString('ru')

const columns: readonly Column<Row>[] = [
  { key: 'file', title: 'Файл', grow: true, cell: ({ fileName }) => <span className="line-clamp-2 min-w-32 wrap-anywhere">{fileName}</span> },
  { key: 'kind', title: 'Что', from: 'sm', cell: ({ kind }) => (isImportKind(kind) ? kindNames[kind] : kind) },
  {
    key: 'state',
    title: 'Состояние',
    cell: (run) => {
      const [tone, text] = runState(run)
      return <StateBadge tone={tone}>{text}</StateBadge>
    },
  },
  { key: 'total', title: 'Строк', align: 'end', from: 'sm', cell: ({ total }) => number(total) },
  { key: 'changes', title: 'Новых и изменённых', align: 'end', from: 'lg', cell: ({ created, changed }) => number(created + changed) },
  { key: 'failed', title: 'С ошибками', align: 'end', from: 'md', cell: ({ failed }) => number(failed) },
  { key: 'who', title: 'Кто', from: 'lg', cell: ({ who }) => <span className="whitespace-nowrap text-muted">{who}</span> },
  { key: 'when', title: 'Когда', from: 'md', cell: ({ createdAt }) => <span className="whitespace-nowrap text-muted">{formatWhen(createdAt)}</span> },
]

export function RunTable({ runs }: { readonly runs: readonly Row[] }) {
  return <DeskTable caption="Загрузки файлов" columns={columns} rows={runs} rowKey={({ id }) => id} rowHref={({ id }) => `/desk/imports/${id}`} />
}
