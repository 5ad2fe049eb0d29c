import type { ProductPage } from '#lib/catalogue/types.ts'
import { env } from '#lib/env.ts'
import { JsonLd } from './json-ld.tsx'
import { productData } from './product-data.ts'

/** What search engines show of a product: name, picture, price, availability. */
export function ProductJsonLd({ product }: { readonly product: ProductPage }) {
  return <JsonLd data={productData(product, env.APP_URL)} />
}
