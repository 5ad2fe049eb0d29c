import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { FilterBar, type FilterField } from '#components/desk/filter-bar.tsx'
import { ListKeys } from '#components/desk/keys/list-keys.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { queryOf } from '#components/desk/query-of.ts'
import { ReviewTable } from '#components/reviews-desk/review-table.tsx'
import { ReviewTabs } from '#components/reviews-desk/review-tabs.tsx'
import { LookAgain } from '#components/ui/look-again.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { now } from '#lib/clock/clock.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'
import { countReviews, listReviews } from '#lib/reviews-desk/list-reviews.ts'
import { countReports } from '#lib/reviews-desk/reports/list-reports.ts'
import { type ListedState, readReviewQuery } from '#lib/reviews-desk/review-query.ts'

export const metadata: Metadata = { title: 'Отзывы' }

const path = '/desk/reviews'

const fields: readonly FilterField[] = [
  { kind: 'text', name: 'product', label: 'Товар', placeholder: 'Название, артикул' },
  { kind: 'select', name: 'stars', label: 'Оценка', options: [5, 4, 3, 2, 1].map((stars) => ({ value: String(stars), text: '★'.repeat(stars) })) },
  { kind: 'check', name: 'photos', label: 'С фото' },
  { kind: 'check', name: 'reports', label: 'С жалобами' },
]

const captions: Readonly<Record<ListedState, string>> = { pending: 'Отзывы, которые ждут решения', published: 'Опубликованные отзывы', declined: 'Отклонённые отзывы', removed: 'Снятые отзывы', all: 'Все отзывы' }

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ReviewsPage({ searchParams }: Props) {
  const staff = await staffOf('reviews.read', path)
  const role = sightOf(staff)
  const query = readReviewQuery(await searchParams)
  const { state, after, q, product, photos, reports } = query
  const stars = query.stars === undefined ? undefined : String(query.stars)
  const [{ lines, next }, pending, complaints] = await Promise.all([listReviews(role, query), countReviews(role, { state: 'pending' }), countReports(role)])
  const filters = { q, product, stars, photos, reports }
  const kept = { state: state === 'pending' ? undefined : state }
  return (
    <DeskPage title="Отзывы" intro="Кто написал, скрыто за псевдонимом. J и K ведут по списку, Enter открывает.">
      <LookAgain />
      <ListKeys />
      <ReviewTabs current={state} pending={pending} reports={complaints.open} kept={filters} />
      <FilterBar href={path} values={filters} kept={kept} search={{ placeholder: 'Слова отзыва, псевдоним, номер заказа', label: 'Найти отзыв' }} fields={fields} />
      {lines.length > 0 ? <ReviewTable lines={lines} caption={captions[state]} at={now()} /> : <NoReviews state={state} filtered={Object.values(filters).some((value) => value !== undefined)} />}
      <KeysetNav
        newer={after ? `${path}${queryOf({ ...kept, ...filters })}` : null} newerText="К началу" older={next && `${path}${queryOf({ ...kept, ...filters, after: next })}`}
        olderText="Дальше"
      />
    </DeskPage>
  )
}

function NoReviews({ state, filtered }: { readonly state: ListedState; readonly filtered: boolean }) {
  if (filtered) return <DeskEmpty title="Таких отзывов нет">Измените условия: ищут и&nbsp;по&nbsp;части слова.</DeskEmpty>
  if (state === 'pending') return <DeskEmpty title="Все отзывы прочитаны">Новые появятся здесь, как только покупатель их напишет или исправит.</DeskEmpty>
  return <DeskEmpty title="Здесь пока пусто" />
}
