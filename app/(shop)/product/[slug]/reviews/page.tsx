import type { Metadata } from 'next'
import { missingMetadata, MissingPage } from '#components/layout/missing-page.tsx'
import { NoReviews } from '#components/reviews/no-reviews.tsx'
import { RatingSummary } from '#components/reviews/rating-summary.tsx'
import { ReviewCard } from '#components/reviews/review-card.tsx'
import { ReviewFilters } from '#components/reviews/review-filters.tsx'
import { filterOf, reviewsHref } from '#components/reviews/reviews-href.ts'
import { WhoWrites } from '#components/reviews/who-writes.tsx'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { route } from '#components/ui/route.ts'
import { getProduct } from '#lib/catalogue/queries.ts'
import { keepTogether } from '#lib/text/keep-together.ts'
import { getProductReviews, getReviewList } from '#lib/reviews/queries.ts'

type Props = { readonly params: Promise<{ readonly slug: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The plain list is for search engines; its sorted and filtered views say the same in another order. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params
  const product = await getProduct(slug, null)
  if (!product) return missingMetadata
  const { sort, stars, withPhotos } = filterOf(await searchParams)
  const [plain, reviews] = [sort === 'helpful' && stars === null && !withPhotos, await getProductReviews(slug)]
  return pageMetadata({
    title: `Отзывы: ${product.name}`, description: `Отзывы покупателей о товаре ${product.name}: пишут только те, кто его получил.`, path: `/product/${slug}/reviews`, index: plain && reviews !== null,
    picture: { path: `/og/product/${slug}`, alt: product.name },
  })
}

export default async function ReviewsPage({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams])
  const product = await getProduct(slug, null)
  if (!product) return <MissingPage />
  const filter = filterOf(asked)
  const [reviews, list] = await Promise.all([getProductReviews(slug), getReviewList(slug, filter)])
  const way = [
    { name: 'Главная', href: '/' }, { name: 'Каталог', href: '/catalogue' }, { name: product.category.name, href: `/catalogue/${product.category.slug}` },
    { name: product.name, href: `/product/${slug}` }, { name: 'Отзывы' },
  ]
  return (
    <div className="wrap py-6 sm:py-8">
      <Breadcrumbs items={way} />
      <h1 className="mt-4 mb-8 text-3xl sm:mt-6">Отзывы: {keepTogether(product.name)}</h1>
      {reviews === null ? (
        <NoReviews slug={slug} />
      ) : (
        <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[18rem_minmax(0,1fr)]">
          <div className="grid content-start gap-6">
            <RatingSummary summary={reviews.summary} slug={slug} chosen={filter.stars} />
            <WhoWrites slug={slug} />
          </div>
          <div className="grid min-w-0 content-start gap-6">
            <ReviewFilters slug={slug} filter={filter} />
            {list.total === 0 ? (
              <div className="grid justify-items-start gap-4">
                <p>Таких отзывов нет.</p>
                <LinkButton href={route(reviewsHref(slug))} variant="secondary">
                  Показать все
                </LinkButton>
              </div>
            ) : (
              <section aria-label="Список отзывов">
                {list.reviews.map((review) => (
                  <ReviewCard key={review.id} review={review} productName={product.name} slug={slug} headingLevel="h2" />
                ))}
              </section>
            )}
            <Pagination page={list.page} pageCount={list.pageCount} hrefFor={(page) => reviewsHref(slug, { ...filter, page })} label="Страницы отзывов" />
          </div>
        </div>
      )}
    </div>
  )
}
