import Link from 'next/link'
import { route } from '#components/ui/route.ts'
import type { ShownCard } from './product-card.tsx'
import { ProductGrid } from './product-grid.tsx'

type Props = {
  readonly id: string
  readonly title: string
  readonly products: readonly ShownCard[]
  readonly more?: { readonly href: string; readonly text: string }
}

/** A titled row or two of products; nothing when there are none. */
export function Shelf({ id, title, products, more }: Props) {
  if (products.length === 0) return null
  return (
    <section aria-labelledby={id} className="wrap mt-20 sm:mt-28">
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 sm:mb-8">
        <h2 id={id} className="text-2xl">
          {title}
        </h2>
        {more && (
          <Link href={route(more.href)} prefetch={false} className="link inline-flex min-h-6 items-center">
            {more.text}
          </Link>
        )}
      </div>
      <ProductGrid id={id} products={products} headingLevel="h3" shape="shelf" />
    </section>
  )
}
