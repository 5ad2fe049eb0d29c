import { DeskChart } from '#components/desk/chart.tsx'
import { NumbersTable } from '#components/desk/reports/numbers-table.tsx'
import { formatRoubles } from '#lib/money/money.ts'
import type { PromoDay } from '#lib/promo/get-promo-report.ts'
import { everyDay } from '#lib/promo/every-day.ts'
import { formatDay } from '#lib/text/format-moment.ts'

const MANY = 92

/** Orders by day, days without any among them; of a long life the last three months. The file has them all. */
export function ReportChart({ days }: { readonly days: readonly PromoDay[] }) {
  const shown = everyDay(days).slice(-MANY)
  return (
    <DeskChart
      title="Заказы с промокодом по дням"
      unit="count"
      label="label"
      points={shown.map(({ day, orders }) => ({ label: nameOf(day), orders }))}
      series={[{ key: 'orders', name: 'Заказов', tone: 'signal' }]}
      table={
        <NumbersTable
          caption="Заказы с промокодом по дням"
          head={['День', 'Заказов', 'На сумму', 'Скидка']}
          rows={shown.map(({ day, orders, revenue, discount, delivery }) => [nameOf(day), String(orders), formatRoubles(revenue), formatRoubles(discount + delivery)])}
        />
      }
    />
  )
}

function nameOf(day: string): string {
  return formatDay(new Date(`${day}T12:00:00Z`))
}
