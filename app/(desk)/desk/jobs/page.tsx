import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { FilterBar } from '#components/desk/filter-bar.tsx'
import { JobTable } from '#components/desk/jobs/job-table.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { queryOf } from '#components/desk/query-of.ts'
import { StateTabs } from '#components/desk/state-tabs.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { jobWords } from '#lib/upkeep/job-words.ts'
import { listJobs } from '#lib/upkeep/list-jobs.ts'
import { jobFilterOf, type JobState } from '#lib/upkeep/schema.ts'

export const metadata: Metadata = { title: 'Задания' }

const PATH = '/desk/jobs'
const tasks = Object.entries(jobWords).map(([value, text]) => ({ value, text })).toSorted((a, b) => a.text.localeCompare(b.text, 'ru'))

export default async function JobsPage({ searchParams }: PageProps<'/desk/jobs'>) {
  const staff = await staffOf('jobs.read', PATH)
  const filter = jobFilterOf(await searchParams)
  const { lines, next, counts } = await listJobs(filter)
  const { state: now, task, after } = filter
  const tab = (text: string, state?: JobState) => ({ text, href: `${PATH}${queryOf({ task, state })}`, current: now === state, ...(state && { count: counts[state] }) })
  return (
    <DeskPage title="Задания" intro="Что магазин делает сам: письма, платежи, уборка, загрузки. Выполненные исчезают. Время — саратовское.">
      <StateTabs tabs={[tab('Все'), tab('Ждут', 'waiting'), tab('Выполняются', 'running'), tab('Не выполнены', 'failed')]} />
      <FilterBar href={PATH} values={{ task }} kept={{ state: now }} fields={[{ kind: 'select', name: 'task', label: 'Задание', options: tasks }]} />
      {lines.length === 0 ? (
        <DeskEmpty title={now === 'failed' ? 'Сбоев нет' : 'Очередь пуста'}>{now === 'failed' ? 'Каждое задание выполнено или ждёт своей попытки.' : 'Новые задания появятся здесь сами.'}</DeskEmpty>
      ) : (
        <JobTable lines={lines} mayRetry={roleFor(staff.roles, 'jobs.retry') !== null} />
      )}
      <KeysetNav newer={after ? `${PATH}${queryOf({ task, state: now })}` : null} older={next && `${PATH}${queryOf({ task, state: now, after: next })}`} newerText="К началу" />
    </DeskPage>
  )
}
