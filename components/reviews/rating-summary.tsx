import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import { counted } from '#lib/text/plural.ts'
import type { RatingSummary as Summary } from '#lib/reviews/types.ts'
import { formatAverage } from './format-average.ts'
import { reviewsHref } from './reviews-href.ts'
import { Stars } from './stars.tsx'

type Props = { readonly summary: Summary; readonly slug: string; /** The stars that the list is limited to. */ readonly chosen?: number | null }

/** The average, from how many reviews, and how the stars spread; each row leads to those reviews. */
export function RatingSummary({ summary: { average, reviews, stars }, slug, chosen = null }: Props) {
  return (
    <div className="grid content-start gap-5">
      <div className="flex items-center gap-4">
        <p className="text-5xl font-semibold tabular-nums">{formatAverage(average)}</p>
        <div className="grid gap-1">
          <Stars rating={average} className="text-2xl" />
          <p className="text-sm text-muted">{counted(reviews, 'отзыв', 'отзыва', 'отзывов')}</p>
        </div>
      </div>
      <ul className="grid max-w-sm">
        {stars.map((count, index) => {
          const rating = 5 - index
          const row = (
            <>
              <span className="w-3 tabular-nums">{rating} </span>
              <Icon name="star" className="size-4 fill-current text-signal-text" />
              <span aria-hidden className="h-2 min-w-0 flex-1 overflow-hidden rounded-full bg-ground">
                <span className="block h-full rounded-full bg-signal" style={{ width: `${(count * 100) / reviews}%` }} />
              </span>
              <span className="w-8 text-right text-sm text-muted tabular-nums">{count}</span>
            </>
          )
          const look = 'flex min-h-11 items-center gap-3 rounded-md px-2 -mx-2'
          return (
            <li key={rating}>
              {count === 0 ? (
                <p className={look}>{row}</p>
              ) : (
                <Link
                  href={route(reviewsHref(slug, { stars: chosen === rating ? null : rating }))}
                  prefetch={false}
                  aria-current={chosen === rating ? 'true' : undefined}
                  aria-label={`Оценка ${rating}: ${counted(count, 'отзыв', 'отзыва', 'отзывов')}`}
                  className={`${look} hover:bg-ground aria-[current]:bg-ground aria-[current]:font-medium`}
                >
                  {row}
                </Link>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
