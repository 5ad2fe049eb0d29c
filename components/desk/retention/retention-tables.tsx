import Link from 'next/link'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { route } from '#components/ui/route.ts'
import type { DestructionLine, RuleLine } from '#lib/privacy/desk/read-retention.ts'
import { formatDate, formatDay } from '#lib/text/format-moment.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { counted } from '#lib/text/plural.ts'

/** Every rule: how long, from when on, why, and what its last run did. */
export function RuleTable({ rules }: { readonly rules: readonly RuleLine[] }) {
  return (
    <DeskTable
      caption="Правила хранения" rows={rules} rowKey={({ code }) => code}
      columns={ruleColumns}
    />
  )
}

/** Destructions by the day they are carried out; they name nobody. */
export function DestructionTable({ lines }: { readonly lines: readonly DestructionLine[] }) {
  return (
    <DeskTable
      caption="Уничтожения" rows={lines} rowKey={({ id }) => id} rowHref={({ id }) => `/desk/retention/destructions/${id}`}
      columns={destructionColumns}
    />
  )
}

/** In which state it is, and whose word it waits for. */
export function DestructionState({ line: { state, needsApproval, firstApprover, secondApprover } }: { readonly line: DestructionLine }) {
  if (state === 'done') return <StateBadge tone="positive">выполнено</StateBadge>
  if (state === 'recalled') return <StateBadge>отменено</StateBadge>
  if (!needsApproval || secondApprover !== null) return <StateBadge tone="signal">ждёт дня</StateBadge>
  return <StateBadge tone="caution">ждёт {counted(firstApprover === null ? 2 : 1, 'одобрения', 'одобрений', 'одобрений')}</StateBadge>
}

export function ActTable({ acts }: { readonly acts: readonly Act[] }) {
  return (
    <DeskTable
      caption="Акты об уничтожении" rows={acts} rowKey={({ number }) => String(number)}
      columns={actColumns}
    />
  )
}

function ActLink({ number }: { readonly number: number }) {
  return <Link href={route(`/desk/retention/acts/${number}`)} prefetch={false} target="_blank" className="link whitespace-nowrap">№ {number} (PDF)</Link>
}

const ruleColumns: readonly Column<RuleLine>[] = [
  { key: 'start', title: 'Срок идёт с', grow: true, cell: ({ start, ground }) => <>{start}<span className="block text-xs text-muted">{ground}</span></> },
  { key: 'days', title: 'Дней', align: 'end', cell: ({ days }) => (days === 0 ? 'сразу' : days.toLocaleString('ru')) },
  { key: 'action', title: 'Потом', from: 'md', cell: ({ action }) => (action === 'destroy' ? 'уничтожаем' : 'обезличиваем') },
  { key: 'ran', title: 'Последний прогон', from: 'sm', cell: ({ last }) => <span className="whitespace-nowrap">{last ? formatWhen(last.ranAt) : 'ещё не было'}</span> },
  { key: 'rows', title: 'Записей', align: 'end', from: 'sm', cell: ({ last }) => last?.rows.toLocaleString('ru') ?? '—' },
  { key: 'act', title: 'Акт', from: 'lg', cell: ({ last }) => (last?.actNumber ? <ActLink number={last.actNumber} /> : '—') },
]

const destructionColumns: readonly Column<DestructionLine>[] = [
  { key: 'cause', title: 'Причина', grow: true, cell: ({ cause }) => cause },
  { key: 'planned', title: 'Назначено', from: 'md', cell: ({ plannedAt }) => <span className="whitespace-nowrap">{formatDay(plannedAt)}</span> },
  { key: 'run', title: 'Когда', cell: ({ runAt, finishedAt }) => <span className="whitespace-nowrap">{formatDay(finishedAt ?? runAt)}</span> },
  { key: 'state', title: 'Состояние', cell: (line) => <DestructionState line={line} /> },
  { key: 'act', title: 'Акт', from: 'sm', cell: ({ act }) => act && <span className="relative z-10"><ActLink number={act} /></span> },
]

const actColumns: readonly Column<Act>[] = [
  { key: 'number', title: 'Акт', cell: ({ number }) => <ActLink number={number} /> },
  { key: 'cause', title: 'Причина', grow: true, cell: ({ cause }) => cause },
  { key: 'at', title: 'Уничтожено', cell: ({ destroyedAt }) => <span className="whitespace-nowrap">{formatDate(destroyedAt)}</span> },
  { key: 'keep', title: 'Хранить до', from: 'md', cell: ({ keepUntil }) => <span className="whitespace-nowrap">{formatDate(keepUntil)}</span> },
]

type Act = { readonly number: number; readonly cause: string; readonly destroyedAt: Date; readonly keepUntil: Date }
