import type { Metadata } from 'next'
import { BigNumber } from '#components/bonus-desk/big-number.tsx'
import { BonusTabs } from '#components/bonus-desk/bonus-tabs.tsx'
import { monthName } from '#components/bonus-desk/month-name.ts'
import { DeskChart } from '#components/desk/chart.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { NumbersTable } from '#components/desk/reports/numbers-table.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { pointsByMonth } from '#lib/bonus-desk/overview/points-by-month.ts'
import { readOverview } from '#lib/bonus-desk/overview/read-overview.ts'
import { getRulesInForce } from '#lib/bonus-desk/rules/queries.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'
import { formatPoints, formatRate, formatWhole } from '#lib/text/format-points.ts'
import { formatWhenDay } from '#lib/text/format-when.ts'

export const metadata: Metadata = { title: 'Бонусы' }

export default async function BonusesPage() {
  const staff = await staffOf('bonus.read', '/desk/bonuses')
  const [overview, months, rules] = await Promise.all([readOverview(), pointsByMonth(), getRulesInForce()])
  const { members, outstanding, pending, due } = overview
  return (
    <DeskPage
      title="Бонусы"
      intro={rules && `Действует редакция ${rules.number} с ${formatWhenDay(rules.effectiveFrom ?? rules.createdAt)}: ${rules.levels.map(({ name, rate }) => `«${name}» ${formatRate(rate)}`).join(', ')}; бонусами — до ${formatRate(rules.redeemShare)} цены.`}
    >
      <BonusTabs current="" role={sightOf(staff)} />
      <dl className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        <BigNumber title="Можно потратить" value={formatPoints(outstanding)} note="столько рублей скидки обещано" />
        <BigNumber title="Ожидают вручения" value={formatPoints(pending)} note="оплаченные заказы в пути" />
        <BigNumber title="К удержанию" value={formatPoints(due)} note="после возвратов, из следующих начислений" />
        <BigNumber title="Участников" value={formatWhole(members)} />
      </dl>
      <DeskSection title="Движение бонусов по месяцам">
        <DeskChart
          title="Движение бонусов по месяцам"
          unit="count"
          label="label"
          points={months.map(({ month, earned, spent, expired }) => ({ label: monthName(month), earned, spent, expired }))}
          series={[{ key: 'earned', name: 'Начислено', tone: 'signal' }, { key: 'spent', name: 'Потрачено', tone: 'muted' }, { key: 'expired', name: 'Сгорело', tone: 'danger' }]}
          table={
            <NumbersTable
              caption="Движение бонусов по месяцам"
              head={['Месяц', 'Начислено', 'Потрачено', 'Сгорело']}
              rows={months.map(({ month, earned, spent, expired }) => [monthName(month), formatWhole(earned), formatWhole(spent), formatWhole(expired)])}
            />
          }
        />
        <p className="text-xs text-muted">Начислено — за вычетом списанного после возвратов, потрачено — за вычетом вернувшегося. Месяцы саратовские, последний ещё идёт.</p>
      </DeskSection>
    </DeskPage>
  )
}
