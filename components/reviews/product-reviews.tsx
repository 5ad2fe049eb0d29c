import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import type { ProductReviews as Reviews } from '#lib/reviews/queries.ts'
import { NoReviews } from './no-reviews.tsx'
import { PhotoStrip } from './photo-strip.tsx'
import { RatingSummary } from './rating-summary.tsx'
import { ReviewCard } from './review-card.tsx'
import { reviewsHref } from './reviews-href.ts'
import { WhoWrites } from './who-writes.tsx'

type Props = { readonly slug: string; readonly name: string; /** Null: nothing is published yet. */ readonly reviews: Reviews | null }

/** What buyers say, on the page of the product: numbers, photos, the most helpful reviews. Where there is nothing, it says so. */
export function ProductReviews({ slug, name, reviews }: Props) {
  return (
    <section id="reviews" aria-labelledby="reviews-title" className="scroll-mt-24">
      <h2 id="reviews-title" className="mb-6 text-2xl sm:mb-8">
        Отзывы
      </h2>
      {reviews === null ? (
        <NoReviews slug={slug} />
      ) : (
        <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[18rem_minmax(0,1fr)]">
          <div className="grid content-start gap-6">
            <RatingSummary summary={reviews.summary} slug={slug} />
            <WhoWrites slug={slug} />
          </div>
          <div className="grid min-w-0 content-start">
            {reviews.photos.length > 0 && (
              <div className="mb-8 grid gap-3">
                <h3 className="text-sm font-medium">Фотографии покупателей</h3>
                <PhotoStrip photos={reviews.photos} title={`${name}: фотографии покупателей`} />
              </div>
            )}
            {reviews.first.map((review) => (
              <ReviewCard key={review.id} review={review} productName={name} slug={slug} headingLevel="h3" />
            ))}
            <div className="border-t border-line pt-8">
              <LinkButton href={route(reviewsHref(slug))} variant="secondary" prefetch={false}>
                {reviews.summary.reviews > reviews.first.length ? `Все отзывы: ${reviews.summary.reviews}` : 'Сортировка и фильтры'}
              </LinkButton>
            </div>
          </div>
        </div>
      )}
    </section>
  )
}
