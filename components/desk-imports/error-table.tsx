import { type Column, DeskTable } from '#components/desk/table.tsx'
import { titleOf } from '#lib/imports/columns.ts'
import type { RowError } from '#lib/imports/file-memory.ts'
import type { ImportKind } from '#lib/imports/kinds.ts'

const columnsOf = (kind: ImportKind): readonly Column<RowError>[] => [
  { key: 'line', title: 'Строка', align: 'end', cell: ({ line }) => line.toLocaleString('ru') },
  { key: 'column', title: 'Столбец', cell: ({ column }) => <span className="whitespace-nowrap">{column === '' ? 'строка целиком' : titleOf(kind, column)}</span> },
  { key: 'message', title: 'Что не так', grow: true, cell: ({ message }) => <span className="wrap-anywhere">{message}</span> },
]

export function ErrorTable({ kind, errors }: { readonly kind: ImportKind; readonly errors: readonly RowError[] }) {
  return <DeskTable caption="Ошибки по строкам" columns={columnsOf(kind)} rows={errors} rowKey={({ line, column }) => `${line} ${column}`} />
}
