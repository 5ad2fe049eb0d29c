import { type ReviewFilter, reviewSorts } from '#lib/reviews/types.ts'

/** Reads the address of a list of reviews; what is no filter is none. */
export function filterOf(asked: Readonly<Record<string, string | string[] | undefined>>): ReviewFilter {
  const one = (name: string): string => (typeof asked[name] === 'string' ? asked[name] : '')
  const [stars, page] = [Number(one('stars')), Number(one('page'))]
  return {
    sort: reviewSorts.find((sort) => sort === one('sort')) ?? 'helpful',
    stars: [1, 2, 3, 4, 5].includes(stars) ? stars : null,
    withPhotos: one('photos') === '1',
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}

/** The address of a list of reviews; what goes without saying is not said. */
export function reviewsHref(slug: string, { sort = 'helpful', stars = null, withPhotos = false, page = 1 }: Partial<ReviewFilter> = {}): string {
  const query = new URLSearchParams({
    ...(sort !== 'helpful' && { sort }), ...(stars !== null && { stars: String(stars) }), ...(withPhotos && { photos: '1' }), ...(page > 1 && { page: String(page) }),
  }).toString()
  return `/product/${slug}/reviews${query && `?${query}`}`
}
