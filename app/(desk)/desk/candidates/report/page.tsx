import type { Metadata } from 'next'
import { CandidateTabs } from '#components/careers-desk/candidate-tabs.tsx'
import { HiringReport } from '#components/careers-desk/hiring-report.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { FilterBar } from '#components/desk/filter-bar.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { getHiringReport, readHiringQuery } from '#lib/careers-desk/reports/hiring-report.ts'
import { getVacancyChoices } from '#lib/careers-desk/vacancies/queries.ts'

export const metadata: Metadata = { title: 'Отчёт о найме' }

const path = '/desk/candidates/report'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function HiringReportPage({ searchParams }: Props) {
  await staffOf('candidates.read', path)
  const query = readHiringQuery(await searchParams)
  const [report, choices] = await Promise.all([getHiringReport(query), getVacancyChoices()])
  return (
    <DeskPage title="Отчёт о найме" intro="Только числа: они остаются, когда данные кандидатов уничтожены.">
      <CandidateTabs current="/report" />
      <FilterBar
        href={path}
        values={{ vacancy: query.vacancy, months: query.months === '12' ? undefined : query.months }}
        fields={[
          { kind: 'select', name: 'vacancy', label: 'Вакансия', any: 'Все вакансии', options: choices.map(({ id, title }) => ({ value: id, text: title })) },
          { kind: 'select', name: 'months', label: 'Период', any: '12 месяцев', options: ['3', '6', '24'].map((value) => ({ value, text: value === '6' ? '6 месяцев' : `${value} месяца` })) },
        ]}
      />
      {report.total.received.count === 0 ? <DeskEmpty title="За это время не откликались" /> : <HiringReport report={report} />}
    </DeskPage>
  )
}
