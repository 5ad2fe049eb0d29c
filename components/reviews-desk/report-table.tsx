import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { reportReasons } from '#lib/review-reports/report-reasons.ts'
import type { ReportLine } from '#lib/reviews-desk/reports/list-reports.ts'
import { formatWhenDay } from '#lib/text/format-when.ts'
import { dueWords } from './due-words.ts'
import { stateNames } from './review-words.ts'

const columns: readonly Column<ReportLine>[] = [
  { key: 'number', title: '№', cell: ({ number }) => <span className="tabular-nums">{number}</span> },
  {
    key: 'reason', title: 'О чём', grow: true,
    cell: ({ reason, review }) => (
      <>
        {reportReasons[reason].desk}
        <span className="block text-xs text-muted">
          {review.product.name}, покупатель {review.pseudonym}
        </span>
      </>
    ),
  },
  { key: 'review', title: 'Отзыв', from: 'md', cell: ({ review }) => <span className="text-muted">{stateNames[review.state].toLowerCase()}</span> },
  { key: 'received', title: 'Получена', from: 'lg', cell: ({ createdAt }) => <span className="whitespace-nowrap">{formatWhenDay(createdAt)}</span> },
  { key: 'due', title: 'Решить до', from: 'sm', cell: ({ dueAt }) => <span className="whitespace-nowrap">{formatWhenDay(dueAt)}</span> },
  { key: 'state', title: 'Осталось', cell: (line) => <State {...line} /> },
]

/** Complaints by their terms. */
export function ReportTable({ lines }: { readonly lines: readonly ReportLine[] }) {
  return (
    <DeskTable
      caption="Жалобы на отзывы" columns={columns} rows={lines} rowKey={({ number }) => String(number)} rowHref={({ number, review }) => `/desk/reviews/${review.id}#report-${number}`}
      rowTone={({ state, left }) => (state !== 'open' ? undefined : left < 0 ? 'danger' : left < 2 ? 'caution' : undefined)}
    />
  )
}

function State(line: Pick<ReportLine, 'state' | 'left'>) {
  const { text, tone } = dueWords(line)
  return <StateBadge tone={tone}>{text}</StateBadge>
}
