import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { FilterBar, type FilterField } from '#components/desk/filter-bar.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { queryOf } from '#components/desk/query-of.ts'
import { StateTabs } from '#components/desk/state-tabs.tsx'
import { QuestionTable } from '#components/questions-desk/question-table.tsx'
import { states } from '#components/questions-desk/question-words.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'
import { listQuestions } from '#lib/questions-desk/list-questions.ts'
import { questionFilterOf } from '#lib/questions-desk/question-filter.ts'

export const metadata: Metadata = { title: 'Вопросы о товарах' }

const path = '/desk/questions'

const fields: readonly FilterField[] = [{ kind: 'text', name: 'product', label: 'Товар', placeholder: 'Название, артикул' }]

export default async function QuestionsPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const staff = await staffOf('questions.read', path)
  const filter = questionFilterOf(await searchParams)
  const { state, due, product, q, after } = filter
  const { lines, next, counts } = await listQuestions(sightOf(staff), filter)
  const kept = { ...(state !== 'waiting' && { state }), ...(due && { due }), ...(product && { product }), ...(q && { q }) }
  const tab = (text: string, to: { readonly state?: string; readonly due?: string }, current: boolean, count?: number) => ({ text, href: `${path}${queryOf(to)}`, current, ...(count !== undefined && { count }) })
  return (
    <DeskPage title="Вопросы о товарах" intro="Кто ждёт дольше, тот выше. Срок — два рабочих дня: его назначил магазин. Имён и адресов здесь нет: отвечаем о товаре.">
      <StateTabs
        label="Состояние"
        tabs={[
          tab(states.waiting, {}, state === 'waiting' && !due, counts.waiting),
          tab('Просрочены', { due: 'overdue' }, state === 'waiting' && due === 'overdue', counts.overdue),
          tab(states.answered, { state: 'answered' }, state === 'answered'),
          tab(states.declined, { state: 'declined' }, state === 'declined'),
        ]}
      />
      <FilterBar href={path} values={{ q, product }} search={{ placeholder: 'Слово или номер', label: 'Найти вопрос' }} kept={{ state: state === 'waiting' ? undefined : state, due }} fields={fields} />
      {lines.length > 0 ? <QuestionTable lines={lines} /> : <DeskEmpty title={q || product || due ? 'Таких вопросов нет' : state === 'waiting' ? 'На все вопросы ответили' : 'Здесь пока пусто'} />}
      <KeysetNav newer={after ? `${path}${queryOf(kept)}` : null} newerText="К началу" older={next === null ? null : `${path}${queryOf({ ...kept, after: String(next) })}`} olderText="Дальше" />
    </DeskPage>
  )
}
