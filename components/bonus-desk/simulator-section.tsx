import { DeskChart } from '#components/desk/chart.tsx'
import { NumbersTable } from '#components/desk/reports/numbers-table.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateTabs } from '#components/desk/state-tabs.tsx'
import { simulateRules } from '#lib/bonus-desk/simulator/simulate-rules.ts'
import { simulateReviews } from '#lib/bonus-desk/simulator/simulate-reviews.ts'
import { spanOf } from '#lib/bonus-desk/simulator/span.ts'
import type { SimulatedRules } from '#lib/bonus-desk/simulator/types.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { formatWhole } from '#lib/text/format-points.ts'
import { counted } from '#lib/text/plural.ts'
import { monthName } from './month-name.ts'

type Numbers = SimulatedRules & { readonly reviewPoints: number; readonly reviewsPerMonth: number }

type Props = {
  readonly current: Numbers
  readonly draft: Numbers
  /** The address of the page. */
  readonly href: string
  /** What the address asks for. */
  readonly query: Readonly<Record<string, unknown>>
}

/** What past orders would have cost under a draft and under the rules in force. */
export async function SimulatorSection({ current, draft, href, query }: Props) {
  const { membersOnly, months: count, ...span } = spanOf(query)
  const [{ months, levels }, reviews] = await Promise.all([simulateRules({ current, draft }, { ...span, membersOnly }), simulateReviews({ current, draft }, { ...span, membersOnly })])
  const add = (of: (month: (typeof months)[number]) => number) => months.reduce((all, month) => all + of(month), 0)
  const [before, after] = [add((month) => month.current.earned), add((month) => month.draft.earned)]
  const who = membersOnly ? 'members' : 'all'
  const tab = (text: string, back: number, whose: string, chosen: boolean) => ({ text, href: `${href}?months=${back}&who=${whose}`, current: chosen })
  return (
    <DeskSection title="Сколько бы это стоило">
      <StateTabs label="За какое время" tabs={[tab('3 месяца', 3, who, count === 3), tab('Год', 12, who, count === 12)]} />
      <StateTabs label="Чьи заказы" tabs={[tab('Все покупатели', count, 'all', !membersOnly), tab('Только участники', count, 'members', membersOnly)]} />
      {reviews.current + reviews.draft > 0 && (
        <p>
          За {counted(reviews.reviews, 'опубликованный отзыв', 'опубликованных отзыва', 'опубликованных отзывов')} было бы начислено <strong>{formatWhole(reviews.draft)}</strong> вместо {formatWhole(reviews.current)} бонусов.
        </p>
      )}
      {months.length === 0 ? (
        <p className="text-muted">За это время вручённых заказов нет.</p>
      ) : (
        <>
          <p>
            По {formatWhole(add(({ orders }) => orders))} вручённым заказам на {formatRoubles(add(({ base }) => base))} было бы начислено <strong>{formatWhole(after)}</strong> вместо {formatWhole(before)} бонусов: {change(before, after)}. Потратить можно
            было бы до {formatWhole(add((month) => month.draft.spendable))} вместо {formatWhole(add((month) => month.current.spendable))}.
          </p>
          <DeskChart
            title="Начислено бы бонусов по месяцам"
            unit="count"
            label="label"
            points={months.map((month) => ({ label: monthName(month.month), current: month.current.earned, draft: month.draft.earned }))}
            series={[{ key: 'current', name: 'По действующим', tone: 'muted' }, { key: 'draft', name: 'По этой редакции', tone: 'signal' }]}
            table={
              <NumbersTable
                caption="Начислено бы бонусов по месяцам"
                head={['Месяц', 'Заказов', 'Оплачено деньгами', 'По действующим', 'По этой редакции', 'Потратить, по действующим', 'Потратить, по этой']}
                rows={months.map((month) => [
                  monthName(month.month), formatWhole(month.orders), formatRoubles(month.base), ...[month.current.earned, month.draft.earned, month.current.spendable, month.draft.spendable].map(formatWhole),
                ])}
              />
            }
          />
          <div className="grid gap-4 md:grid-cols-2">
            {([['По действующим', levels.current], ['По этой редакции', levels.draft]] as const).map(([title, rows]) => (
              <div key={title} className="grid content-start gap-1">
                <h3 className="font-medium">{title}</h3>
                <NumbersTable
                  caption={`${title}: по уровням`}
                  head={['Уровень', 'Заказов', 'Оплачено', 'Бонусов']}
                  rows={rows.map(({ name, orders, base, earned }) => [`«${name}»`, formatWhole(orders), formatRoubles(base), formatWhole(earned)])}
                />
              </div>
            ))}
          </div>
          <p className="text-xs text-muted">Уровень — тот, что был у покупателя в момент заказа, без учётной записи — по почте. Акции того времени учтены. Частичные возвраты не вычтены.</p>
        </>
      )}
    </DeskSection>
  )
}

function change(before: number, after: number): string {
  if (before === after) return 'столько же'
  if (before === 0) return 'раньше не начислялось ничего'
  const share = Math.abs(((after - before) / before) * 100).toLocaleString('ru-RU', { maximumFractionDigits: 1 })
  return `на ${share}\u00a0% ${after > before ? 'больше' : 'меньше'}`
}
