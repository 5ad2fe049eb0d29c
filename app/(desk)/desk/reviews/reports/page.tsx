import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { FilterBar } from '#components/desk/filter-bar.tsx'
import { ListKeys } from '#components/desk/keys/list-keys.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { queryOf } from '#components/desk/query-of.ts'
import { StateTabs } from '#components/desk/state-tabs.tsx'
import { ReportTable } from '#components/reviews-desk/report-table.tsx'
import { ReviewTabs } from '#components/reviews-desk/review-tabs.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { LookAgain } from '#components/ui/look-again.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'
import { reportReasonCodes, reportReasons } from '#lib/review-reports/report-reasons.ts'
import { countReviews } from '#lib/reviews-desk/list-reviews.ts'
import { listReports } from '#lib/reviews-desk/reports/list-reports.ts'
import { readReportQuery } from '#lib/reviews-desk/reports/report-query.ts'
import { counted } from '#lib/text/plural.ts'

export const metadata: Metadata = { title: 'Жалобы на отзывы' }

const path = '/desk/reviews/reports'
const reasons = reportReasonCodes.map((value) => ({ value, text: reportReasons[value].desk }))

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ReportsPage({ searchParams }: Props) {
  const staff = await staffOf('reviews.read', path)
  const role = sightOf(staff)
  const query = readReportQuery(await searchParams)
  const { due, reason, after } = query
  const [{ lines, next, counts, hidden }, pending] = await Promise.all([listReports(role, query), countReviews(role, { state: 'pending' })])
  const open = query.state === 'open'
  const state = open ? undefined : 'closed'
  return (
    <DeskPage title="Жалобы на отзывы" intro="Пункт 7.9 политики. Жалобу на личные данные решают за три рабочих дня по закону, остальные — за столько же по нашему сроку." back={{ href: '/desk/reviews', text: 'Отзывы' }}>
      <LookAgain />
      <ListKeys />
      <ReviewTabs current="reports" pending={pending} reports={counts.open} />
      <StateTabs
        label="По сроку"
        tabs={[
          { href: `${path}${queryOf({ reason })}`, text: 'Открытые', count: counts.open, current: open && due === undefined },
          { href: `${path}${queryOf({ due: 'overdue', reason })}`, text: 'Просрочены', count: counts.overdue, current: open && due === 'overdue' },
          { href: `${path}${queryOf({ due: 'soon', reason })}`, text: 'До завтра', count: counts.soon, current: open && due === 'soon' },
          { href: `${path}${queryOf({ state: 'closed', reason })}`, text: 'Решённые', current: !open },
        ]}
      />
      <FilterBar href={path} values={{ reason }} kept={{ state, due }} fields={[{ kind: 'select', name: 'reason', label: 'О чём', options: reasons }]} />
      {hidden > 0 && (
        <Alert tone="caution">
          Ещё {counted(hidden, 'открытая', 'открытых', 'открытых')} — от людей, чьи данные заблокированы. Их видит только ответственный за данные (6.2.4).
        </Alert>
      )}
      {lines.length > 0 ? <ReportTable lines={lines} /> : <DeskEmpty title={open ? 'Жалоб нет' : 'Решённых нет'}>{open && 'Новая появится здесь сразу, со своим сроком.'}</DeskEmpty>}
      <KeysetNav newer={after ? `${path}${queryOf({ state, due, reason })}` : null} newerText="К началу" older={next && `${path}${queryOf({ state, due, reason, after: next })}`} olderText="Дальше" />
    </DeskPage>
  )
}
