import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import type { QuestionLine } from '#lib/questions-desk/list-questions.ts'
import { formatDay } from '#lib/text/format-moment.ts'

const columns: readonly Column<QuestionLine>[] = [
  { key: 'number', title: '№', cell: ({ number }) => <span className="tabular-nums">{number}</span> },
  { key: 'text', title: 'Вопрос', grow: true, cell: ({ text, hidden }) => <><span className="line-clamp-2 wrap-anywhere">{text}</span>{hidden && <span className="block text-xs text-muted">просил не показывать на сайте</span>}</> },
  { key: 'product', title: 'Товар', from: 'md', cell: ({ product }) => <span className="block min-w-44">{product}</span> },
  { key: 'asked', title: 'Задан', from: 'lg', cell: ({ askedAt }) => <span className="whitespace-nowrap">{formatDay(askedAt)}</span> },
  { key: 'due', title: 'Срок', from: 'sm', cell: ({ dueAt, state }) => (state === 'waiting' ? <span className="whitespace-nowrap">{formatDay(dueAt)}</span> : null) },
  { key: 'state', title: 'Состояние', cell: ({ state, shown, late }) => (
    <StateBadge tone={late ? 'danger' : shown ? 'positive' : 'neutral'}>{state === 'waiting' ? (late ? 'просрочен' : 'ждёт') : state === 'declined' ? 'без ответа' : shown ? 'на сайте' : 'только покупателю'}</StateBadge>
  ) },
]

/** Questions about goods, with a way to each. */
export function QuestionTable({ lines }: { readonly lines: readonly QuestionLine[] }) {
  return <DeskTable caption="Вопросы о товарах" columns={columns} rows={lines} rowKey={({ number }) => String(number)} rowHref={({ number }) => `/desk/questions/${number}`} rowTone={({ late }) => (late ? 'danger' : undefined)} />
}
