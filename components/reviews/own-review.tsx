import Link from 'next/link'
import type { OutcomeAction } from '#components/account/action-form.tsx'
import { ActionForm } from '#components/account/action-form.tsx'
import { AskFirst } from '#components/ui/ask-first.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { reviewReasons } from '#lib/reviews/reasons.ts'
import type { OwnReview as Own } from '#lib/reviews/types.ts'
import { formatPoints } from '#lib/text/format-points.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { PhotoStrip } from './photo-strip.tsx'
import { stateWords } from './state-words.ts'
import { Stars } from './stars.tsx'

type Props = { readonly review: Own; /** What it has brought; 0 for nothing. */ readonly points: number; readonly remove: OutcomeAction }

/** One's own review in the account: where it stands and why, and what can be done with it. */
export function OwnReview({ review, points, remove }: Props) {
  const { id, line, name, option, slug, rating, text, state, reason, reasonWords, photos, answer, createdAt, editedAt, helpful } = review
  const { badge, tone, about } = stateWords[state]
  return (
    <article aria-labelledby={`own-${id}`} className="grid gap-4 rounded-lg bg-surface p-5 ring-1 ring-line ring-inset sm:p-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-1">
          <h3 id={`own-${id}`} className="font-medium">
            {state === 'published' ? (
              <Link href={route(`/product/${slug}#reviews`)} prefetch={false} className="link">
                {name}
              </Link>
            ) : (
              name
            )}
          </h3>
          <p className="text-sm text-muted">
            {option === '' ? '' : `${option}. `}
            {editedAt === null ? 'Написан' : 'Исправлен'} {formatDate(editedAt ?? createdAt)}
          </p>
        </div>
        <Badge tone={tone}>{badge}</Badge>
      </div>
      <Stars rating={rating} className="text-xl" />
      {text !== '' && <p className="max-w-prose wrap-anywhere whitespace-pre-line">{text}</p>}
      {photos.length > 0 && <PhotoStrip photos={photos} title={`${name}: ваши фотографии`} />}
      <div className="grid gap-1 text-sm">
        <p className="text-muted">{about}</p>
        {reason !== null && (
          <p className="wrap-anywhere">
            <strong className="font-medium">Причина: {reviewReasons[reason].public.toLowerCase()}.</strong> {reasonWords ?? reviewReasons[reason].mend}
          </p>
        )}
        {points > 0 && <p>За&nbsp;отзыв начислено: {formatPoints(points)}</p>}
        {helpful > 0 && <p>Отметили полезным: {helpful}</p>}
      </div>
      {answer !== null && (
        <div className="grid gap-1 rounded-md bg-ground p-4 wrap-anywhere">
          <p className="text-sm font-medium">Ответ магазина</p>
          <p className="whitespace-pre-line">{answer}</p>
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <LinkButton href={route(`/account/reviews/${line}`)} variant="secondary" prefetch={false} aria-label={`Исправить отзыв: ${name}`}>
          Исправить
        </LinkButton>
        <AskFirst
          text="Удалить"
          of={name}
          title="Удалить отзыв?"
          question={<p>Вместе с&nbsp;ним уйдут фотографии, ответ магазина и&nbsp;отметки «Полезно». Вернуть их нельзя, написать новый отзыв — можно.{points > 0 && ` Начисленное за\u00a0него (${formatPoints(points)}) спишется.`}</p>}
          sure={
            <ActionForm action={remove} fields={{ id }} variant="danger" wide>
              Удалить
            </ActionForm>
          }
          rather="Не удалять"
        />
      </div>
    </article>
  )
}
