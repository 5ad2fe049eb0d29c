import { type Column, DeskTable } from '#components/desk/table.tsx'
import type { AudienceRow } from '#lib/marketing/audiences/queries.ts'
import { formatWhen } from '#lib/text/format-when.ts'

/** The audiences of a page, each in words. */
export function AudienceTable({ rows }: { readonly rows: readonly AudienceRow[] }) {
  return <DeskTable caption="Аудитории" rows={rows} rowKey={({ id }) => id} rowHref={({ id }) => `/desk/marketing/audiences/${id}`} rowTone={({ archivedAt }) => (archivedAt ? 'quiet' : undefined)} columns={columns} />
}

const columns: readonly Column<AudienceRow>[] = [
  { key: 'name', title: 'Название', cell: ({ name }) => <span className="wrap-anywhere">{name}</span> },
  { key: 'words', title: 'Кто подходит', from: 'sm', grow: true, cell: ({ words }) => <span className="line-clamp-2 text-muted">{words}</span> },
  { key: 'campaigns', title: 'Рассылок', align: 'end', cell: ({ campaigns }) => campaigns },
  { key: 'changed', title: 'Изменена', from: 'lg', cell: ({ updatedAt }) => <span className="whitespace-nowrap text-muted">{formatWhen(updatedAt)}</span> },
]
