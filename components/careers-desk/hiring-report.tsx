import { DeskChart } from '#components/desk/chart.tsx'
import { NumbersTable } from '#components/desk/reports/numbers-table.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { Facts } from '#components/desk/facts.tsx'
import { stageNames } from '#lib/careers/stages.ts'
import type { HiringReport as Report, Step, Steps } from '#lib/careers-desk/reports/hiring-report.ts'

const funnel = ['received', 'screening', 'interview', 'offer', 'hired'] as const

/** Under the bars there is no room for whole words. */
const short: Readonly<Record<(typeof funnel)[number], string>> = { received: 'Получен', screening: 'Смотрим', interview: 'Собесед.', offer: 'Предлож.', hired: 'Принят' }

const monthName = new Intl.DateTimeFormat('ru', { month: 'short', year: '2-digit', timeZone: 'UTC' })
const number = new Intl.NumberFormat('ru', { maximumFractionDigits: 1 })

const daysText = (days: number | null): string => (days === null ? '—' : days === 0 ? 'меньше\u00a0дня' : `${number.format(days)}\u00a0дн.`)
const share = (part: number, whole: number): string => (whole === 0 ? '—' : `${Math.round((part / whole) * 100)}\u00a0%`)

/** How hiring goes: the funnel, the months, the vacancies. */
export function HiringReport({ report: { total, months, vacancies } }: { readonly report: Report }) {
  return (
    <>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <DeskSection title="До какого этапа дошли">
          <DeskChart
            title="До какого этапа дошли кандидаты"
            unit="count"
            label="label"
            points={funnel.map((stage) => ({ label: short[stage], count: total[stage].count }))}
            series={[{ key: 'count', name: 'Кандидатов', tone: 'signal' }]}
            table={
              <NumbersTable
                caption="До какого этапа дошли кандидаты"
                head={['Этап', 'Кандидатов', 'Из откликов', 'Медиана', 'Три из четырёх', 'В среднем']}
                rows={funnel.map((stage) => [stageNames[stage], String(total[stage].count), share(total[stage].count, total.received.count), ...(stage === 'received' ? ['—', '—', '—'] : timesOf(total[stage]))])}
              />
            }
          />
          <Facts
            facts={[
              { term: 'До найма', value: <Times step={total.hired} /> },
              { term: 'До отказа', value: <Times step={total.rejected} /> },
              { term: 'Отказов', value: String(total.rejected.count) },
              { term: 'Отозвали сами', value: String(total.withdrawn.count) },
            ]}
          />
        </DeskSection>
        <DeskSection title="По месяцам отклика">
          <DeskChart
            title="Отклики и наймы по месяцам"
            unit="count"
            label="label"
            points={months.map(({ month, received, hired }) => ({ label: nameOf(month), received, hired }))}
            series={[
              { key: 'received', name: 'Откликов', tone: 'muted' },
              { key: 'hired', name: 'Принято', tone: 'signal' },
            ]}
            table={<NumbersTable caption="Отклики и наймы по месяцам" head={['Месяц', 'Откликов', 'Принято']} rows={months.map(({ month, received, hired }) => [nameOf(month), String(received), String(hired)])} />}
          />
        </DeskSection>
      </div>
      <DeskTable caption="По вакансиям" rows={vacancies} rowKey={({ id }) => id} rowHref={({ id }) => `/desk/vacancies/${id}`} columns={columns} />
    </>
  )
}

/** The median, what three of four do not exceed, the mean. */
function timesOf({ median, quartile, mean }: Step): [string, string, string] {
  return [daysText(median), daysText(quartile), daysText(mean)]
}

/** What is usual comes first: one who waited for months moves a mean, and no median. */
function Times({ step }: { readonly step: Step }) {
  if (step.count === 0) return '—'
  const [median, quartile, mean] = timesOf(step)
  return (
    <>
      медиана {median}<span className="text-muted">, у&nbsp;трёх из&nbsp;четырёх не&nbsp;дольше {quartile}, в&nbsp;среднем {mean}</span>
    </>
  )
}

function nameOf(month: string): string {
  return monthName.format(new Date(`${month}-01T00:00:00Z`))
}

type Row = Report['vacancies'][number]

const count = (key: keyof Steps, title: string, from?: 'sm' | 'md'): Column<Row> => ({ key, title, align: 'end', ...(from && { from }), cell: ({ steps }) => steps[key].count })

const columns: readonly Column<Row>[] = [
  { key: 'title', title: 'Вакансия', grow: true, cell: ({ title }) => title },
  count('received', 'Откликов'),
  count('interview', 'Собеседований', 'sm'),
  count('offer', 'Предложений', 'md'),
  count('hired', 'Принято'),
  count('rejected', 'Отказов', 'md'),
  { key: 'days', title: 'До найма, медиана', align: 'end', from: 'sm', cell: ({ steps }) => <span className="whitespace-nowrap">{daysText(steps.hired.median)}</span> },
  { key: 'quartile', title: 'Три из четырёх', align: 'end', from: 'lg', cell: ({ steps }) => <span className="whitespace-nowrap">{daysText(steps.hired.quartile)}</span> },
]
