import type { Metadata } from 'next'
import { BonusTabs } from '#components/bonus-desk/bonus-tabs.tsx'
import { monthName } from '#components/bonus-desk/month-name.ts'
import { DeskChart } from '#components/desk/chart.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { NumbersTable } from '#components/desk/reports/numbers-table.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { readLiability } from '#lib/bonus-desk/overview/read-liability.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'
import { formatPoints, formatWhole } from '#lib/text/format-points.ts'

export const metadata: Metadata = { title: 'Обязательства по бонусам' }

export default async function LiabilityPage() {
  const staff = await staffOf('bonus.read', '/desk/bonuses/liability')
  const months = await readLiability()
  const total = months.reduce((all, { points }) => all + points, 0)
  return (
    <DeskPage title="Обязательства" back={{ href: '/desk/bonuses', text: 'Бонусы' }} intro="Сколько бонусов можно потратить сейчас и в каком месяце они сгорят, если их не потратят. Один бонус — рубль скидки.">
      <BonusTabs current="/liability" role={sightOf(staff)} />
      {months.length === 0 ? (
        <DeskEmpty title="Непотраченных бонусов нет" />
      ) : (
        <DeskSection
          title={`Всего ${formatPoints(total)}`}
          action={
            <a href="/desk/bonuses/liability/csv" download className="link text-sm">
              Скачать CSV
            </a>
          }
        >
          <DeskChart
            title="Непотраченные бонусы по месяцам сгорания"
            unit="count"
            label="label"
            points={months.map(({ month, points }) => ({ label: monthName(month), points }))}
            series={[{ key: 'points', name: 'Сгорит бонусов', tone: 'signal' }]}
            table={
              <NumbersTable
                caption="Непотраченные бонусы по месяцам сгорания"
                head={['Сгорают', 'Бонусов', 'Участников', 'За заказы', 'За вступление', 'За друзей', 'За отзывы', 'Исправления']}
                rows={months.map(({ month, points, members, orders, welcome, referral, review, adjustment }) => [monthName(month), ...[points, members, orders, welcome, referral, review, adjustment].map(formatWhole)])}
              />
            }
          />
        </DeskSection>
      )}
    </DeskPage>
  )
}
