import type { ProductPage } from '#lib/catalogue/types.ts'
import { env } from '#lib/env.ts'
import type { ProductReviews } from '#lib/reviews/queries.ts'
import { JsonLd } from './json-ld.tsx'
import { productData } from './product-data.ts'

/** What search engines show of a product: name, picture, price, availability, what its buyers say. */
export function ProductJsonLd({ product, reviews }: { readonly product: ProductPage; readonly reviews: ProductReviews | null }) {
  return <JsonLd data={productData(product, env.APP_URL, reviews)} />
}
