import { StateBadge, type Tone } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { Masked } from '#components/desk/masked.tsx'
import { Resting } from './resting.tsx'
import { stageNames } from '#lib/careers/stages.ts'
import type { CandidateRow } from '#lib/careers-desk/candidates/candidate-row.ts'
import type { ApplicationStage } from '#lib/db/generated/enums.ts'
import { formatWhen, formatWhenDay } from '#lib/text/format-when.ts'

export const stageTones: Readonly<Record<ApplicationStage, Tone>> = { received: 'signal', screening: 'signal', interview: 'caution', offer: 'positive', hired: 'positive', rejected: 'neutral', withdrawn: 'neutral' }

/** The candidates of a page. */
export function CandidateTable({ rows }: { readonly rows: readonly CandidateRow[] }) {
  return <DeskTable caption="Кандидаты" rows={rows} rowKey={({ id }) => id} rowHref={({ id }) => `/desk/candidates/${id}`} rowTone={({ decidedAt }) => (decidedAt === null ? undefined : 'quiet')} columns={columns} />
}

const columns: readonly Column<CandidateRow>[] = [
  { key: 'number', title: '№', cell: ({ number }) => number },
  { key: 'name', title: 'Имя', cell: ({ name, rests }) => (rests ? <Resting /> : <Masked text={name} />) },
  { key: 'vacancy', title: 'Вакансия', grow: true, from: 'sm', cell: ({ vacancy }) => vacancy.title },
  { key: 'stage', title: 'Этап', cell: ({ stage }) => <StateBadge tone={stageTones[stage]}>{stageNames[stage]}</StateBadge> },
  { key: 'interview', title: 'Собеседование', from: 'lg', cell: ({ interview }) => <span className="whitespace-nowrap text-muted">{interview === null ? '—' : interview.startsAt ? formatWhen(interview.startsAt) : 'выбирает время'}</span> },
  { key: 'received', title: 'Получен', from: 'md', cell: ({ receivedAt }) => <span className="whitespace-nowrap">{formatWhenDay(receivedAt)}</span> },
  { key: 'retain', title: 'Данные до', from: 'lg', cell: ({ retainUntil }) => <span className="whitespace-nowrap text-muted">{retainUntil ? formatWhenDay(retainUntil) : '—'}</span> },
]
