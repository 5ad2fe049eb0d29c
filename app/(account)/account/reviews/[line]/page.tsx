import type { Metadata } from 'next'
import Link from 'next/link'
import { AccountPage } from '#components/account/account-page.tsx'
import { ReviewPoints } from '#components/bonus/review-points.tsx'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { PhotoForms } from '#components/reviews/photo-forms.tsx'
import { ReviewForm } from '#components/reviews/review-form.tsx'
import { stateWords } from '#components/reviews/state-words.ts'
import { Alert } from '#components/ui/alert.tsx'
import { customerOf } from '#lib/auth/current-customer.ts'
import { reviewPromise } from '#lib/bonus/reviews/review-promise.ts'
import { getReviewForm } from '#lib/reviews/queries.ts'
import { reviewReasons } from '#lib/reviews/reasons.ts'
import { reviewRefusal } from '#lib/reviews/refusals.ts'
import { lineSchema } from '#lib/reviews/schema.ts'
import { dropReviewPhoto, keepReview } from '../actions.ts'

export const metadata: Metadata = { title: 'Отзыв о товаре' }

type Props = { readonly params: Promise<{ readonly line: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ReviewPage({ params, searchParams }: Props) {
  const [{ line }, asked] = await Promise.all([params, searchParams])
  const { personId } = await customerOf(`/account/reviews/${line}`)
  const form = lineSchema.safeParse(line).success ? await getReviewForm(personId, line) : null
  if (!form) return <MissingHere />
  const { goods, review, signature, widgets } = form
  const promise = review === null ? await reviewPromise(personId) : null
  const saved = asked.saved === '1' && review !== null
  return (
    <AccountPage title={goods.name} intro={goods.option === '' ? 'Отзыв о товаре' : `Отзыв о товаре: ${goods.option}`} back={{ href: '/account/reviews', text: 'Мои отзывы' }}>
      {saved && (
        <Alert tone="success" title="Отзыв у нас" role="status">
          {stateWords[review.state].about}
        </Alert>
      )}
      {typeof asked.photo === 'string' && (
        <Alert tone="caution" title="Отзыв сохранён, но не все фотографии" role="status">
          {reviewRefusal(asked.photo)}
        </Alert>
      )}
      {review && !saved && review.reason !== null && (
        <Alert tone="caution" title={`Причина: ${reviewReasons[review.reason].public.toLowerCase()}`}>
          {review.reasonWords ?? reviewReasons[review.reason].mend}
        </Alert>
      )}
      {promise && <ReviewPoints {...promise} />}
      {review && <PhotoForms review={review} drop={dropReviewPhoto} />}
      <ReviewForm
        key={`${review?.id}-${review?.editedAt?.getTime() ?? 0}-${review?.photos.length ?? 0}`}
        line={line}
        initial={{ rating: review ? String(review.rating) : '', text: review?.text ?? '' }}
        photos={review?.photos.length ?? 0}
        widgets={widgets}
        name={signature.name}
        action={keepReview}
        label={review ? 'Сохранить' : 'Отправить отзыв'}
      />
      {signature.named ? (
        <p className="text-sm text-muted">
          Вы разрешили показывать имя: отзывы подписаны «{signature.name}». Убрать его можно в&nbsp;разделе{' '}
          <Link href="/account/communications" className="link">
            «Уведомления»
          </Link>
          .
        </p>
      ) : (
        signature.pseudonym !== null && <p className="text-sm text-muted">Ваш псевдоним под отзывами: {signature.pseudonym}.</p>
      )}
    </AccountPage>
  )
}
