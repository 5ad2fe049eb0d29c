import Link from 'next/link'
import { Badge } from '#components/ui/badge.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { Price } from '#components/ui/price.tsx'
import { route } from '#components/ui/route.ts'
import type { ProductCard as Card } from '#lib/catalogue/types.ts'
import { ColourDots } from './colour-dots.tsx'

type Props = {
  readonly product: Card
  readonly headingLevel: 'h2' | 'h3'
  /** How wide the picture is shown, as in `<img sizes>`. */
  readonly sizes: string
  /** In the first row of the first screen: its picture is loaded at once. */
  readonly first?: boolean
}

/** A product in a list: picture, name, two facts, price. The whole card is the link. */
export function ProductCard({ product, headingLevel: Heading, sizes, first = false }: Props) {
  return (
    <article className="group relative grid content-start gap-3 rounded-lg has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-offset-4 has-[a:focus-visible]:outline-focus">
      <div className="tile relative rounded-lg">
        <Picture {...product.image} sizes={sizes} first={first} className={product.inStock ? undefined : 'opacity-60'} />
        <div className="absolute top-3 left-3 flex gap-1">
          {product.isNew && product.inStock && <Badge tone="signal">Новинка</Badge>}
          {!product.inStock && <span className="rounded-full bg-tile-ink px-3 text-xs leading-7 font-medium text-tile">Нет в наличии</span>}
        </div>
      </div>
      <div className="grid gap-1.5 px-1">
        <ColourDots colours={product.colours} />
        <Heading className="font-medium text-pretty">
          <Link href={route(product.href)} className="outline-none after:absolute after:inset-0 group-hover:underline group-hover:decoration-outline group-hover:underline-offset-4">
            {product.name}
          </Link>
        </Heading>
        <p className="text-sm text-muted max-sm:line-clamp-2">{product.highlights.slice(0, 2).join(' · ')}</p>
        <p className="pt-0.5">
          <Price value={product.price} oldValue={product.oldPrice} from={product.priceVaries} />
        </p>
      </div>
    </article>
  )
}
