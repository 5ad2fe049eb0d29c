import type { Metadata } from 'next'
import { VacancyTable } from '#components/careers-desk/vacancy-table.tsx'
import { standingTabs } from '#components/careers-desk/vacancy-words.ts'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { FilterBar } from '#components/desk/filter-bar.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { queryOf } from '#components/desk/query-of.ts'
import { StateTabs } from '#components/desk/state-tabs.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { countVacancies, getVacancies, readVacancyQuery } from '#lib/careers-desk/vacancies/queries.ts'
import type { VacancyStanding } from '#lib/careers-desk/vacancies/vacancy-state.ts'

export const metadata: Metadata = { title: 'Вакансии' }

const path = '/desk/vacancies'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function VacanciesPage({ searchParams }: Props) {
  const staff = await staffOf('vacancies.read', path)
  const query = readVacancyQuery(await searchParams)
  const [{ rows, newer, older }, counts] = await Promise.all([getVacancies(query), countVacancies()])
  const { q, state } = query
  const create = roleFor(staff.roles, 'vacancies.edit') !== null && (
    <LinkButton href={route(`${path}/new`)} prefetch={false} size="s">
      Новая вакансия
    </LinkButton>
  )
  const tab = (each: VacancyStanding | undefined, text: string) => ({ href: `${path}${queryOf({ q, state: each })}`, text, current: state === each, ...(each && { count: counts[each] }) })
  return (
    <DeskPage title="Вакансии" actions={create}>
      <StateTabs tabs={[tab(undefined, 'Все'), ...standings.map((each) => tab(each, standingTabs[each]))]} />
      <FilterBar href={path} values={{ q }} search={{ placeholder: 'Название, команда или город', label: 'Найти вакансию' }} kept={{ state }} />
      {rows.length > 0 ? <VacancyTable rows={rows} /> : <DeskEmpty title={q || state ? 'Таких вакансий нет' : 'Вакансий пока нет'} action={!q && !state ? create : undefined} />}
      <KeysetNav newer={newer && `${path}${queryOf({ q, state, after: newer })}`} older={older && `${path}${queryOf({ q, state, before: older })}`} />
    </DeskPage>
  )
}

const standings: readonly VacancyStanding[] = ['open', 'planned', 'ended', 'draft', 'closed']
