import { Masked } from '#components/desk/masked.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import type { MemberLine } from '#lib/bonus-desk/members/find-members.ts'
import { formatWhole } from '#lib/text/format-points.ts'
import { formatWhenDay } from '#lib/text/format-when.ts'

/** Members as far as staff see them: masked. */
export function MemberTable({ lines }: { readonly lines: readonly MemberLine[] }) {
  return (
    <DeskTable
      caption="Участники" rows={lines} rowKey={({ id }) => id} rowHref={({ id }) => `/desk/bonuses/members/${id}`} columns={columns} rowTone={({ leftAt }) => (leftAt ? 'quiet' : undefined)}
    />
  )
}

const columns: readonly Column<MemberLine>[] = [
  { key: 'code', title: 'Код', cell: ({ code }) => <span className="font-mono">{code}</span> },
  { key: 'name', title: 'Имя', from: 'sm', cell: ({ name }) => (name === '' ? <span className="text-muted">без учётной записи</span> : <Masked text={name} />) },
  { key: 'contact', title: 'Контакт', cell: ({ contact }) => <Masked text={contact} /> },
  { key: 'balance', title: 'Бонусов', align: 'end', cell: ({ balance }) => formatWhole(balance) },
  { key: 'joined', title: 'Участвует с', from: 'md', cell: ({ joinedAt }) => <span className="whitespace-nowrap">{formatWhenDay(joinedAt)}</span> },
  { key: 'state', title: 'Состояние', from: 'sm', grow: true, cell: ({ leftAt }) => (leftAt ? <StateBadge>{`вышел ${formatWhenDay(leftAt)}`}</StateBadge> : <StateBadge tone="positive">участвует</StateBadge>) },
]
