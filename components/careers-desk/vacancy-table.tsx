import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import type { VacancyRow } from '#lib/careers-desk/vacancies/queries.ts'
import { standingNames } from '#lib/careers-desk/vacancies/vacancy-state.ts'
import { standingTones, vacancyPeriod } from './vacancy-words.ts'

/** The vacancies of a page. */
export function VacancyTable({ rows }: { readonly rows: readonly VacancyRow[] }) {
  return (
    <DeskTable
      caption="Вакансии"
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/desk/vacancies/${id}`}
      rowTone={({ standing, waiting }) => (standing === 'ended' && waiting > 0 ? 'caution' : standing === 'closed' ? 'quiet' : undefined)}
      columns={columns}
    />
  )
}

const columns: readonly Column<VacancyRow>[] = [
  { key: 'title', title: 'Вакансия', grow: true, cell: ({ title }) => title },
  { key: 'state', title: 'Состояние', cell: ({ standing }) => <StateBadge tone={standingTones[standing]}>{standingNames[standing]}</StateBadge> },
  { key: 'team', title: 'Команда', from: 'sm', cell: ({ team }) => <span className="whitespace-nowrap">{team}</span> },
  { key: 'city', title: 'Город', from: 'md', cell: ({ city }) => <span className="whitespace-nowrap">{city}</span> },
  { key: 'period', title: 'Когда', from: 'lg', cell: (row) => <span className="whitespace-nowrap text-muted">{vacancyPeriod(row)}</span> },
  { key: 'waiting', title: 'Ждут', align: 'end', cell: ({ waiting }) => (waiting > 0 ? waiting : '—') },
  { key: 'applications', title: 'Откликов', align: 'end', from: 'sm', cell: ({ applications }) => applications },
]
