import { Masked } from '#components/desk/masked.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import type { AppealLine } from '#lib/privacy/desk/list-appeals.ts'
import { formatDay } from '#lib/text/format-moment.ts'
import { dueBadge } from './due-words.ts'

const columns: readonly Column<AppealLine>[] = [
  { key: 'number', title: '№', cell: ({ number }) => <span className="tabular-nums">{number}</span> },
  { key: 'title', title: 'О чём', grow: true, cell: ({ title, notes }) => <>{title}{notes.length > 0 && <span className="block text-xs text-muted">{notes.join(' · ')}</span>}</> },
  { key: 'who', title: 'От кого', from: 'md', cell: ({ who }) => <Masked text={who} /> },
  { key: 'received', title: 'Получено', from: 'lg', cell: ({ receivedAt }) => <span className="whitespace-nowrap">{formatDay(receivedAt)}</span> },
  { key: 'due', title: 'Срок', from: 'sm', cell: ({ dueAt }) => <span className="whitespace-nowrap">{formatDay(dueAt)}</span> },
  { key: 'state', title: 'Осталось', cell: (line) => { const { text, tone } = dueBadge(line); return <StateBadge tone={tone}>{text}</StateBadge> } },
]

/** Requests or claims by their deadline. */
export function AppealTable({ lines, caption, href }: { readonly lines: readonly AppealLine[]; readonly caption: string; readonly href: string }) {
  return (
    <DeskTable
      caption={caption} columns={columns} rows={lines} rowKey={({ number }) => String(number)} rowHref={({ number }) => `${href}/${number}`}
      rowTone={({ closedAt, left }) => (closedAt !== null ? undefined : left < 0 ? 'danger' : left === 0 ? 'caution' : undefined)}
    />
  )
}
