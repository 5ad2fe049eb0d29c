import Link from 'next/link'
import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import type { ReviewFilter, ReviewSort } from '#lib/reviews/types.ts'
import { reviewsHref } from './reviews-href.ts'

const sorts: readonly (readonly [ReviewSort, string])[] = [['helpful', 'Полезные'], ['new', 'Новые'], ['high', 'С высокой оценкой'], ['low', 'С низкой оценкой']]

/** On phones one line that goes on beyond the screen. */
const row = 'flex gap-2 max-lg:-mx-(--gutter) max-lg:overflow-x-auto max-lg:px-(--gutter) max-lg:py-1 max-lg:[scrollbar-width:none] lg:flex-wrap'

/** The order of a list of reviews and what it is limited to: links, so that they work without scripts and can be shared. */
export function ReviewFilters({ slug, filter }: { readonly slug: string; readonly filter: ReviewFilter }) {
  const { sort, stars, withPhotos } = filter
  return (
    <div className="grid gap-3">
      <nav aria-label="Порядок отзывов" className={row}>
        {sorts.map(([value, text]) => (
          <Chip key={value} href={reviewsHref(slug, { sort: value, stars, withPhotos })} chosen={sort === value}>
            {text}
          </Chip>
        ))}
      </nav>
      <nav aria-label="Какие отзывы показать" className={row}>
        <Chip href={reviewsHref(slug, { sort, stars, withPhotos: !withPhotos })} chosen={withPhotos}>
          С&nbsp;фотографиями
        </Chip>
        {[5, 4, 3, 2, 1].map((rating) => (
          <Chip key={rating} href={reviewsHref(slug, { sort, withPhotos, stars: stars === rating ? null : rating })} chosen={stars === rating} label={`Только с оценкой ${rating}`}>
            {rating}
            <Icon name="star" className="size-4 fill-current" />
          </Chip>
        ))}
      </nav>
    </div>
  )
}

function Chip({ href, chosen, label, children }: { readonly href: string; readonly chosen: boolean; readonly label?: string; readonly children: React.ReactNode }) {
  return (
    <Link
      href={route(href)}
      prefetch={false}
      rel="nofollow"
      scroll={false}
      aria-label={label}
      aria-current={chosen ? 'true' : undefined}
      className={cx('inline-flex min-h-11 shrink-0 items-center gap-1 rounded-full px-4 text-sm', chosen ? 'bg-ink text-paper' : 'ring-1 ring-outline ring-inset hover:bg-ground')}
    >
      {children}
    </Link>
  )
}
