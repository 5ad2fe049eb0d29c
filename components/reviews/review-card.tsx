import { Icon } from '#components/ui/icon.tsx'
import { shop } from '#lib/shop.ts'
import { formatMonth } from '#lib/text/format-moment.ts'
import type { ShownReview } from '#lib/reviews/types.ts'
import { PhotoStrip } from './photo-strip.tsx'
import { ReviewVotes } from './review-votes.tsx'
import { Stars } from './stars.tsx'

type Props = {
  readonly review: ShownReview
  readonly productName: string
  readonly slug: string
  readonly headingLevel: 'h2' | 'h3'
}

/** One review: stars, what was bought, words, photos, the shop's answer, whether it helped. */
export function ReviewCard({ review, productName, slug, headingLevel: Heading }: Props) {
  const { id, rating, author, option, text, photos, answer, publishedAt, deliveredAt, rewarded } = review
  return (
    <article id={`review-${id}`} className="grid scroll-mt-24 content-start gap-4 border-t border-line py-8">
      <header className="grid gap-1.5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Heading className="font-medium wrap-anywhere">{author}</Heading>
          <Stars rating={rating} className="text-lg" />
          <time dateTime={publishedAt.slice(0, 7)} className="text-sm text-muted">
            {formatMonth(new Date(publishedAt))}
          </time>
        </div>
        <p className="flex flex-wrap items-center gap-x-1.5 text-sm text-muted">
          <Icon name="check" className="size-4 text-positive" />
          Проверенная покупка: {option === '' ? '' : `${option}, `}
          {formatMonth(new Date(deliveredAt))}
        </p>
        {rewarded && <p className="text-sm text-muted">За&nbsp;отзыв начислены бонусы, при любой оценке одинаково</p>}
      </header>
      {text !== '' && (
        <div className="grid max-w-[68ch] gap-3 wrap-anywhere">
          {text.split(/\n+/).map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </div>
      )}
      {photos.length > 0 && <PhotoStrip photos={photos} title={`${productName}: фотографии покупателя`} />}
      {answer !== null && (
        <div className="grid max-w-[68ch] gap-1 rounded-lg bg-ground p-4 wrap-anywhere">
          <p className="text-sm font-medium">Ответ магазина {shop.name}</p>
          {answer.split(/\n+/).map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </div>
      )}
      <div className="flex max-w-[68ch] flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <ReviewVotes id={id} slug={slug} helpful={review.helpful} unhelpful={review.unhelpful} />
        <a href={`/reviews/${id}/report`} rel="nofollow" className="link inline-flex min-h-11 items-center text-sm text-muted">
          Пожаловаться<span className="sr-only"> на&nbsp;отзыв</span>
        </a>
      </div>
    </article>
  )
}
