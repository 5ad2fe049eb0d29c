import type { Metadata } from 'next'
import { DeskChart } from '#components/desk/chart.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { funnelSteps, FunnelTable } from '#components/desk/reports/funnel.tsx'
import { NumbersTable } from '#components/desk/reports/numbers-table.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateTabs } from '#components/desk/state-tabs.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { cartFunnel } from '#lib/desk/reports/funnel.ts'
import { periodOf, periods } from '#lib/desk/reports/period.ts'
import type { ReportKind } from '#lib/desk/reports/reports-csv.ts'
import { ordersByDay, salesByDay } from '#lib/desk/reports/sales.ts'
import { formatRoubles } from '#lib/money/money.ts'

export const metadata: Metadata = { title: 'Отчёты' }

const names = { 7: 'Неделя', 30: '30 дней', 90: '90 дней', 365: 'Год' } as const
const shortDay = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'short', timeZone: 'UTC' })

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ReportsPage({ searchParams }: Props) {
  await staffOf('reports.read', '/desk/reports')
  const period = periodOf((await searchParams).days)
  const [sales, orders, funnel] = await Promise.all([salesByDay(period), ordersByDay(period), cartFunnel(period)])
  const total = (of: (day: (typeof sales)[number]) => number) => sales.reduce((sum, day) => sum + of(day), 0)
  const placed = orders.reduce((sum, day) => sum + day.placed, 0)
  const came = funnel.carts > 0
  const fileOf = (kind: ReportKind) => `/desk/reports/${kind}?days=${period.days}`
  return (
    <DeskPage title="Отчёты" intro="Дни — саратовские (МСК+1), сегодняшний ещё идёт.">
      <StateTabs label="Период" tabs={periods.map((days) => ({ href: `/desk/reports?days=${days}`, text: names[days], current: days === period.days }))} />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <DeskSection title="Выручка по дням" action={<Sum text={formatRoubles(total(({ paid }) => paid))} note={`возвращено ${formatRoubles(total(({ refunded }) => refunded))}`} file={fileOf('sales')} of="Выручка по дням" />}>
          <DeskChart
            title="Выручка по дням, рубли"
            unit="money"
            label="label"
            points={sales.map(({ day, paid, refunded }) => ({ label: nameOf(day), paid, refunded }))}
            series={[{ key: 'paid', name: 'Поступило', tone: 'signal' }, { key: 'refunded', name: 'Возвращено', tone: 'muted' }]}
            table={<NumbersTable caption="Выручка по дням" head={['День', 'Поступило', 'Возвращено']} rows={sales.map(({ day, paid, refunded }) => [day, formatRoubles(paid), formatRoubles(refunded)])} />}
          />
          <p className="text-xs text-muted">Карты — по дню, когда банк подтвердил платёж; оплата при получении — по дню вручения.</p>
        </DeskSection>
        <DeskSection title="Заказы по дням" action={<Sum text={placed.toLocaleString('ru')} note={`отменено ${orders.reduce((sum, day) => sum + day.cancelled, 0).toLocaleString('ru')}`} file={fileOf('orders')} of="Заказы по дням" />}>
          <DeskChart
            title="Заказы по дням"
            unit="count"
            label="label"
            points={orders.map(({ day, placed: all, cancelled }) => ({ label: nameOf(day), placed: all, cancelled }))}
            series={[{ key: 'placed', name: 'Оформлено', tone: 'signal' }, { key: 'cancelled', name: 'Из них отменено', tone: 'muted' }]}
            table={<NumbersTable caption="Заказы по дням" head={['День', 'Оформлено', 'Из них отменено']} rows={orders.map(({ day, placed: all, cancelled }) => [day, String(all), String(cancelled)])} />}
          />
        </DeskSection>
        <DeskSection title="От корзины до оплаты" action={came && <Sum text={funnelSteps(funnel)[2]?.share ?? ''} note="корзин оплачены" file={fileOf('funnel')} of="От корзины до оплаты" />}>
          <DeskChart
            title="Корзины, начатые за период: сколько стало заказами, оплачено, вручено"
            unit="count"
            label="step"
            points={funnelSteps(funnel).map(({ step, count }) => ({ step, count }))}
            series={[{ key: 'count', name: 'Сколько', tone: 'signal' }]}
            table={<FunnelTable funnel={funnel} />}
          />
          <p className="text-xs text-muted">
            Корзины, начатые за период. Забытые корзины гостей удаляются через 30&nbsp;дней, поэтому за более давние дни видны только те, что стали заказами: доли за&nbsp;90&nbsp;дней и&nbsp;год завышены.
          </p>
        </DeskSection>
      </div>
    </DeskPage>
  )
}

type SumProps = { readonly text: string; readonly note: string; readonly file: string; /** Which report the file is, for the ear. */ readonly of: string }

function Sum({ text, note, file, of }: SumProps) {
  return (
    <p className="text-right">
      <span className="font-semibold">{text}</span> <span className="text-xs text-muted">{note}</span>{' '}
      <a href={file} download aria-label={`CSV: ${of}`} className="text-xs underline underline-offset-2">
        CSV
      </a>
    </p>
  )
}

function nameOf(day: string): string {
  return shortDay.format(new Date(day))
}
