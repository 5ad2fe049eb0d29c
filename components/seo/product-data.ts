import type { Availability, ProductPage } from '#lib/catalogue/types.ts'
import { toDecimal } from '#lib/money/money.ts'
import { shop } from '#lib/shop.ts'

type Shown = Pick<ProductPage, 'slug' | 'name' | 'summary' | 'category' | 'variant'>

/** The variant a product page shows, as schema.org knows it: price and availability are those on the page. `site` is its origin. */
export function productData({ slug, name, summary, category, variant }: Shown, site: string): object {
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
  }
}

function availabilityWord({ kind }: Availability): string {
  if (kind === 'none') return 'OutOfStock'
  return kind === 'few' ? 'LimitedAvailability' : 'InStock'
}
