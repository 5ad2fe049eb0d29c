import type { ProductCard as Card } from '#lib/catalogue/types.ts'
import { ProductCard } from './product-card.tsx'

type Props = {
  readonly products: readonly Card[]
  readonly headingLevel: 'h2' | 'h3'
  /** beside: next to the facets, three in a row; alone: the whole width, four in a row. */
  readonly place: 'beside' | 'alone'
  /** The grid begins on the first screen. */
  readonly first?: boolean
}

const columns = {
  alone: 'grid-cols-2 md:grid-cols-3 lg:grid-cols-4',
  beside: 'grid-cols-2 md:grid-cols-3 lg:grid-cols-2 xl:grid-cols-3 2xl:grid-cols-4',
}
const sizes = {
  alone: '(min-width: 1600px) 340px, (min-width: 1024px) 22vw, (min-width: 768px) 30vw, 46vw',
  beside: '(min-width: 1600px) 270px, (min-width: 1280px) 24vw, (min-width: 1024px) 33vw, (min-width: 768px) 30vw, 46vw',
}

/** Cards of products in rows. */
export function ProductGrid({ products, headingLevel, place, first = false }: Props) {
  return (
    <ul className={`grid gap-x-3 gap-y-10 sm:gap-x-6 sm:gap-y-12 ${columns[place]}`}>
      {products.map((product, index) => (
        <li key={product.slug}>
          <ProductCard product={product} headingLevel={headingLevel} sizes={sizes[place]} first={first && index < 2} />
        </li>
      ))}
    </ul>
  )
}
