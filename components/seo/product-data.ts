import type { Availability, ProductPage } from '#lib/catalogue/types.ts'
import { toDecimal } from '#lib/money/money.ts'
import type { ProductReviews } from '#lib/reviews/queries.ts'
import type { ShownReview } from '#lib/reviews/types.ts'
import { shop } from '#lib/shop.ts'

type Shown = Pick<ProductPage, 'slug' | 'name' | 'summary' | 'category' | 'variant'>

/** The variant a product page shows, as schema.org knows it: price, availability and reviews are those on the page. `site` is its origin. */
export function productData({ slug, name, summary, category, variant }: Shown, site: string, reviews: Pick<ProductReviews, 'summary' | 'first'> | null = null): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name,
    description: summary,
    category: category.name,
    sku: variant.sku,
    ...(variant.barcode === null ? {} : { gtin13: variant.barcode }),
    inProductGroupWithID: slug,
    color: variant.colour.name,
    ...(variant.size === null ? {} : { size: variant.size }),
    image: variant.images.map(({ src }) => `${site}${src}`),
    offers: {
      '@type': 'Offer',
      url: `${site}${variant.href}`,
      price: toDecimal(variant.price),
      priceCurrency: 'RUB',
      availability: `https://schema.org/${availabilityWord(variant.availability)}`,
      itemCondition: 'https://schema.org/NewCondition',
      seller: { '@type': 'Organization', name: shop.name },
    },
    ...(reviews === null ? {} : ratingOf(reviews)),
  }
}

/** Numbers and reviews that the page shows, under the names that it shows. */
function ratingOf({ summary: { average, reviews }, first }: Pick<ProductReviews, 'summary' | 'first'>): object {
  return {
    aggregateRating: { '@type': 'AggregateRating', ratingValue: average, reviewCount: reviews, bestRating: 5, worstRating: 1 },
    review: first.map(({ author, publishedAt, rating, text }: ShownReview) => ({
      '@type': 'Review', author: { '@type': 'Person', name: author }, datePublished: publishedAt.slice(0, 10), ...(text === '' ? {} : { reviewBody: text }),
      reviewRating: { '@type': 'Rating', ratingValue: rating, bestRating: 5, worstRating: 1 },
    })),
  }
}

function availabilityWord({ kind }: Availability): string {
  if (kind === 'none') return 'OutOfStock'
  return kind === 'few' ? 'LimitedAvailability' : 'InStock'
}
