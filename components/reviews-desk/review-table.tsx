import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { hintKinds } from '#lib/reviews-desk/hints.ts'
import type { ReviewLine } from '#lib/reviews-desk/list-reviews.ts'
import { formatWhenDay } from '#lib/text/format-when.ts'
import { counted } from '#lib/text/plural.ts'
import { RatingStars } from './rating-stars.tsx'
import { ageWords, hintNames, isLate, stateNames, stateTones } from './review-words.ts'

type Props = { readonly lines: readonly ReviewLine[]; readonly caption: string; /** The present moment. */ readonly at: Date }

type Line = ReviewLine & { readonly at: Date }

const columns: readonly Column<Line>[] = [
  {
    key: 'text', title: 'Отзыв', grow: true,
    cell: ({ product, text, pseudonym }) => (
      <span className="grid min-w-36 gap-0.5 sm:min-w-44">
        <span>{product}</span>
        <span className="line-clamp-2 font-normal wrap-anywhere text-muted">{text === '' ? 'Только оценка' : text}</span>
        <span className="text-xs font-normal text-muted">Покупатель {pseudonym}</span>
      </span>
    ),
  },
  { key: 'rating', title: 'Оценка', from: 'sm', cell: ({ rating }) => <RatingStars rating={rating} /> },
  { key: 'marks', title: 'Заметно', from: 'md', cell: (line) => <Marks line={line} /> },
  { key: 'state', title: 'Состояние', cell: (line) => <State {...line} /> },
]

/** Reviews as lines: what, about which goods, by which pseudonym, and what strikes the eye. */
export function ReviewTable({ lines, caption, at }: Props) {
  return (
    <DeskTable
      caption={caption} columns={columns} rows={lines.map((line) => ({ ...line, at }))} rowKey={({ id }) => id} rowHref={({ id }) => `/desk/reviews/${id}`}
      rowTone={({ reports, state, moment }) => (reports > 0 ? 'danger' : state === 'pending' && isLate(moment, at) ? 'caution' : undefined)}
    />
  )
}

function State({ state, moment, at }: Pick<Line, 'state' | 'moment' | 'at'>) {
  if (state === 'pending') return <StateBadge tone={isLate(moment, at) ? 'danger' : stateTones[state]}>ждёт {ageWords(moment, at)}</StateBadge>
  return (
    <span className="grid justify-items-start gap-0.5">
      <StateBadge tone={stateTones[state]}>{stateNames[state].toLowerCase()}</StateBadge>
      <span className="text-xs whitespace-nowrap text-muted">{formatWhenDay(moment, at)}</span>
    </span>
  )
}

function Marks({ line: { text, photos, reports, answered, edited } }: { readonly line: ReviewLine }) {
  const hints = hintKinds([text])
  return (
    <span className="flex max-w-52 flex-wrap gap-1">
      {reports > 0 && <StateBadge tone="danger">{counted(reports, 'жалоба', 'жалобы', 'жалоб')}</StateBadge>}
      {hints.map((kind) => (
        <StateBadge key={kind} tone="caution">
          {hintNames[kind]}
        </StateBadge>
      ))}
      {photos > 0 && <StateBadge>{counted(photos, 'фото', 'фото', 'фото')}</StateBadge>}
      {edited && <StateBadge>исправлен</StateBadge>}
      {answered && <StateBadge>есть ответ</StateBadge>}
    </span>
  )
}
