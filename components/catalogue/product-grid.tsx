'use client'

import { ProductCard, type ShownCard } from './product-card.tsx'
import { useFirstCards } from './use-first-cards.ts'

type Props = {
  readonly products: readonly ShownCard[]
  readonly headingLevel: 'h2' | 'h3'
  /** shelf: one row of four; list: as many rows as it takes; three and two fill the row of a small family. */
  readonly shape: 'shelf' | 'list' | 'three' | 'two'
  /** What tells the grid from others on its page. */
  readonly id?: string
  /** The grid begins on the first screen. */
  readonly first?: boolean
}

const columns = {
  shelf: 'grid-cols-2 md:grid-cols-4',
  list: 'grid-cols-2 md:grid-cols-3 lg:grid-cols-4',
  three: 'grid-cols-2 md:grid-cols-3',
  two: 'grid-cols-2',
}
const sizes = {
  shelf: '(min-width: 1568px) 342px, (min-width: 768px) 22vw, 44vw',
  list: '(min-width: 1568px) 342px, (min-width: 1024px) 22vw, (min-width: 768px) 30vw, 44vw',
  three: '(min-width: 1568px) 464px, (min-width: 768px) 30vw, 44vw',
  two: '(min-width: 1568px) 472px, (min-width: 1024px) 31vw, 44vw',
}

/** Cards of products in rows. */
export function ProductGrid({ products, headingLevel, shape, id = 'list', first = false }: Props) {
  const count = useFirstCards(products.map(({ slug }) => slug), id, shape === 'shelf')
  return (
    <ul className={`grid gap-x-3 gap-y-10 sm:gap-x-6 sm:gap-y-12 ${columns[shape]}`}>
      {products.slice(0, count).map((product, index) => (
        <li key={product.slug}>
          <ProductCard
            product={product}
            headingLevel={headingLevel}
            list={id}
            sizes={sizes[shape]}
            first={first && index < 2}
            broad={shape === 'two'}
          />
        </li>
      ))}
    </ul>
  )
}
