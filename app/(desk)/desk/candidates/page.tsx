import type { Metadata } from 'next'
import { boardCard } from '#components/careers-desk/board/board-card.ts'
import { Board } from '#components/careers-desk/board/board.tsx'
import { CandidateTable } from '#components/careers-desk/candidate-table.tsx'
import { CandidateTabs } from '#components/careers-desk/candidate-tabs.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { FilterBar, type FilterField } from '#components/desk/filter-bar.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { queryOf } from '#components/desk/query-of.ts'
import { LookAgain } from '#components/ui/look-again.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { stageNames, stages } from '#lib/careers/stages.ts'
import type { BoardStage } from '#lib/careers-desk/candidates/board-stages.ts'
import { type CandidateQuery, readCandidateQuery, todoNames } from '#lib/careers-desk/candidates/candidate-query.ts'
import { listCandidates } from '#lib/careers-desk/candidates/list-candidates.ts'
import { readBoard } from '#lib/careers-desk/candidates/read-board.ts'
import { MOST, oneMore } from '#lib/careers-desk/candidates/shown-cards.ts'
import { getTemplates } from '#lib/careers-desk/letters/queries.ts'
import { getVacancyChoices } from '#lib/careers-desk/vacancies/queries.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'

export const metadata: Metadata = { title: 'Кандидаты' }

const path = '/desk/candidates'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CandidatesPage({ searchParams }: Props) {
  const staff = await staffOf('candidates.read', path)
  const query = readCandidateQuery(await searchParams)
  const { q, vacancy, stage, todo } = query
  // What a stage or a heap has is a list, however it was asked for.
  const listed = query.view === 'list' || stage !== undefined || todo !== undefined
  const choices = await getVacancyChoices()
  const fields: FilterField[] = [
    { kind: 'select', name: 'vacancy', label: 'Вакансия', any: 'Все вакансии', options: choices.map(({ id, title, open }) => ({ value: id, text: open ? title : `${title} (закрыта)` })) },
    ...(listed
      ? [
          { kind: 'select', name: 'stage', label: 'Этап', options: stages.map((each) => ({ value: each, text: stageNames[each] })) } as const,
          { kind: 'select', name: 'todo', label: 'Что сделать', options: Object.entries(todoNames).map(([value, text]) => ({ value, text })) } as const,
        ]
      : []),
  ]
  return (
    <DeskPage title="Кандидаты" intro="Имена и контакты скрыты: они открываются в карточке, с указанием причины.">
      <LookAgain />
      <CandidateTabs current={listed ? '?view=list' : ''} />
      <FilterBar href={path} values={{ q, vacancy, stage, todo }} search={{ placeholder: 'Фамилия, имя или номер отклика', label: 'Найти кандидата' }} fields={fields} kept={{ view: listed ? 'list' : undefined }} />
      {listed ? <CandidateList role={sightOf(staff)} query={query} /> : <CandidateBoard role={sightOf(staff)} query={query} mayEdit={roleFor(staff.roles, 'candidates.edit') !== null} />}
    </DeskPage>
  )
}

type Role = ReturnType<typeof sightOf>

async function CandidateBoard({ role, query, mayEdit }: { readonly role: Role; readonly query: CandidateQuery; readonly mayEdit: boolean }) {
  const [columns, templates] = await Promise.all([readBoard(role, query), getTemplates()])
  if (columns.every(({ count }) => count === 0)) return <NoCandidates filtered={Boolean(query.q || query.vacancy)} />
  const { q, vacancy, more } = query
  const moreOf = (stage: BoardStage, shown: number, count: number) => (shown < count && shown < MOST ? `${path}${queryOf({ q, vacancy, more: oneMore(more, stage) })}` : null)
  return <Board columns={columns.map(({ stage, count, rows }) => ({ stage, count, cards: rows.map(boardCard), more: moreOf(stage, rows.length, count) }))} mayEdit={mayEdit} templates={templates} />
}

async function CandidateList({ role, query }: { readonly role: Role; readonly query: CandidateQuery }) {
  const { rows, newer, older } = await listCandidates(role, query)
  const { q, vacancy, stage, todo } = query
  const hrefOf = (page: { readonly before?: string; readonly after?: string }) => `${path}${queryOf({ view: 'list', q, vacancy, stage, todo, ...page })}`
  return (
    <>
      {rows.length > 0 ? <CandidateTable rows={rows} /> : <NoCandidates filtered={Boolean(q || vacancy || stage || todo)} />}
      <KeysetNav newer={newer && hrefOf({ after: newer })} older={older && hrefOf({ before: older })} />
    </>
  )
}

function NoCandidates({ filtered }: { readonly filtered: boolean }) {
  if (filtered) return <DeskEmpty title="Таких кандидатов нет">Возможно, данные уже уничтожены: они живут 30&nbsp;дней после решения.</DeskEmpty>
  return <DeskEmpty title="Откликов пока нет">Они появятся здесь, как только кандидат подтвердит почту.</DeskEmpty>
}
