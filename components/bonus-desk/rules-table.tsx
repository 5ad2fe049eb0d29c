import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import type { RulesRow } from '#lib/bonus-desk/rules/queries.ts'
import { formatRate } from '#lib/text/format-points.ts'
import { formatWhenDay } from '#lib/text/format-when.ts'
import { rulesStates } from './bonus-words.ts'

/** Every set of rules, the newest first. */
export function RulesTable({ rows }: { readonly rows: readonly RulesRow[] }) {
  return <DeskTable caption="Редакции правил" rows={rows} rowKey={({ id }) => id} rowHref={({ number }) => `/desk/bonuses/rules/${number}`} columns={columns} />
}

const columns: readonly Column<RulesRow>[] = [
  { key: 'number', title: 'Редакция', cell: ({ number }) => number },
  { key: 'state', title: 'Состояние', cell: ({ inForce, state }) => (inForce ? <StateBadge tone="positive">действует</StateBadge> : <StateBadge tone={rulesStates[state].tone}>{rulesStates[state].text}</StateBadge>) },
  { key: 'from', title: 'Действует с', cell: ({ effectiveFrom }) => (effectiveFrom ? <span className="whitespace-nowrap">{formatWhenDay(effectiveFrom)}</span> : '—') },
  { key: 'levels', title: 'Начисление', from: 'sm', grow: true, cell: ({ levels }) => levels.map(({ rate }) => formatRate(rate)).join(' → ') },
  { key: 'share', title: 'Оплата', from: 'md', align: 'end', cell: ({ redeemShare }) => formatRate(redeemShare) },
  { key: 'author', title: 'Автор', from: 'lg', cell: ({ author }) => <span className="whitespace-nowrap">{author}</span> },
  { key: 'approver', title: 'Утвердил', from: 'lg', cell: ({ approver }) => <span className="whitespace-nowrap">{approver ?? '—'}</span> },
]
