import { DeskTable } from '#components/desk/table.tsx'
import { formatRoubles } from '#lib/money/money.ts'
import type { PromoDay } from '#lib/promo/get-promo-report.ts'
import { formatDate } from '#lib/text/format-moment.ts'

/** Uses by day. */
export function ReportChart({ days }: { readonly days: readonly PromoDay[] }) {
  return (
    <DeskTable
      caption="По дням"
      rows={days.toReversed()}
      rowKey={({ day }) => day}
      columns={[
        { key: 'day', title: 'День', grow: true, cell: ({ day }) => formatDate(new Date(`${day}T12:00:00Z`)) },
        { key: 'orders', title: 'Заказов', align: 'end', cell: ({ orders }) => orders },
        { key: 'revenue', title: 'На сумму', align: 'end', cell: ({ revenue }) => <span className="whitespace-nowrap">{formatRoubles(revenue)}</span> },
        { key: 'discount', title: 'Скидка', align: 'end', cell: ({ discount, delivery }) => <span className="whitespace-nowrap">{formatRoubles(discount + delivery)}</span> },
      ]}
    />
  )
}
