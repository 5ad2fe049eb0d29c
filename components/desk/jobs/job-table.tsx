import { StateBadge, type Tone } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { formatWhen } from '#lib/text/format-when.ts'
import { jobTitle } from '#lib/upkeep/job-words.ts'
import type { JobLine } from '#lib/upkeep/list-jobs.ts'
import type { JobState } from '#lib/upkeep/schema.ts'
import { JobActions } from './job-actions.tsx'

const states: Readonly<Record<JobState, { readonly text: string; readonly tone: Tone }>> = {
  waiting: { text: 'ждёт', tone: 'neutral' },
  running: { text: 'выполняется', tone: 'signal' },
  failed: { text: 'не выполнено', tone: 'danger' },
}

const columns: Column<JobLine>[] = [
  {
    key: 'task',
    title: 'Задание',
    grow: true,
    cell: ({ task, error }) => (
      <span className="grid min-w-44 gap-0.5">
        <span className="font-medium">{jobTitle(task)}</span>
        <code className="text-xs text-muted">{task}</code>
        {error !== null && <span className="text-xs text-pretty wrap-anywhere text-muted">{error}</span>}
      </span>
    ),
  },
  { key: 'state', title: 'Состояние', cell: ({ state, attempts, abandoned }) => <StateBadge tone={abandoned ? 'danger' : state === 'waiting' && attempts > 0 ? 'caution' : states[state].tone}>{abandoned ? 'прервано' : states[state].text}</StateBadge> },
  { key: 'attempts', title: 'Попытки', align: 'end', from: 'sm', cell: ({ attempts, maxAttempts }) => <span className="whitespace-nowrap tabular-nums">{attempts} из {maxAttempts}</span> },
  { key: 'when', title: 'Когда', from: 'sm', cell: ({ runAt, lockedAt }) => <span className="whitespace-nowrap text-muted">{lockedAt ? `начато: ${formatWhen(lockedAt)}` : formatWhen(runAt)}</span> },
]

const actions: Column<JobLine> = {
  key: 'do',
  title: 'Действия',
  quiet: true,
  align: 'end',
  cell: ({ id, state, abandoned, task }) => <JobActions id={id} state={state} abandoned={abandoned} name={`${jobTitle(task)}, ${id}`} />,
}

/** Jobs of the queue. `mayRetry`: with what can be done about them. */
export function JobTable({ lines, mayRetry }: { readonly lines: readonly JobLine[]; readonly mayRetry: boolean }) {
  return <DeskTable caption="Задания очереди" columns={mayRetry ? [...columns, actions] : columns} rows={lines} rowKey={({ id }) => id} rowTone={({ state }) => (state === 'failed' ? 'danger' : undefined)} />
}
