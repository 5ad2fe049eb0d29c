import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import type { IncidentLine } from '#lib/privacy/desk/read-incidents.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { clockLeft } from './clock-left.ts'

type Props = { readonly lines: readonly IncidentLine[]; readonly caption: string; readonly at: Date; readonly drill?: boolean }

/** Incidents, or drills, with both of their clocks. */
export function IncidentTable({ lines, caption, at, drill = false }: Props) {
  return (
    <DeskTable
      caption={caption} rows={lines} rowKey={({ number }) => String(number)} rowHref={({ number }) => `/desk/incidents/${number}`}
      rowTone={({ closedAt, noticedAt, noticeDue }) => (!drill && closedAt === null && noticedAt === null && noticeDue < at ? 'danger' : undefined)}
      columns={columnsOf(at, drill)}
    />
  )
}

function Clock({ due, done, at, closed }: { readonly due: Date; readonly done: Date | null; readonly at: Date; readonly closed: boolean }) {
  if (closed && done === null) return <span className="text-muted">—</span>
  const { text, tone } = clockLeft(due, done, at)
  return <StateBadge tone={tone}>{text}</StateBadge>
}

function columnsOf(at: Date, drill: boolean): Column<IncidentLine>[] {
  return [
    { key: 'number', title: '№', cell: ({ number }) => (drill ? `Учения № ${number}` : number) },
    { key: 'how', title: 'Что произошло', grow: true, cell: ({ how }) => <span className="line-clamp-2">{how}</span> },
    { key: 'detected', title: 'Обнаружен', from: 'md', cell: ({ detectedAt }) => <span className="whitespace-nowrap">{formatWhen(detectedAt, at)}</span> },
    { key: 'people', title: 'Людей', align: 'end', from: 'sm', cell: ({ people }) => people.toLocaleString('ru') },
    { key: 'notice', title: '24 часа', cell: (line) => <Clock due={line.noticeDue} done={line.noticedAt} at={at} closed={line.closedAt !== null} /> },
    { key: 'results', title: '72 часа', from: 'lg', cell: (line) => <Clock due={line.resultsDue} done={line.resultsAt} at={at} closed={line.closedAt !== null} /> },
    { key: 'state', title: 'Состояние', from: 'sm', cell: ({ closedAt }) => <StateBadge tone={closedAt ? 'neutral' : 'caution'}>{closedAt ? 'закрыт' : 'открыт'}</StateBadge> },
  ]
}
