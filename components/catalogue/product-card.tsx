'use client'

import { CompareButton } from '#components/compare/compare-button.tsx'
import { EarlyLink } from '#components/ui/early-link.tsx'
import { Picture, preloadPicture } from '#components/ui/picture.tsx'
import { Price } from '#components/ui/price.tsx'
import { route } from '#components/ui/route.ts'
import { formatPoints } from '#lib/text/format-points.ts'
import { keepTogether } from '#lib/text/keep-together.ts'
import { counted } from '#lib/text/plural.ts'
import { WishButton } from '#components/wishlist/wish-button.tsx'
import type { ProductCard as Card } from '#lib/catalogue/types.ts'
import { ColourDots } from './colour-dots.tsx'
import { gallerySizes } from './gallery-sizes.ts'
import { MovingPicture, useMoving } from './moving-picture.tsx'

export type ShownCard = Card & {
  /** What a member of the lowest level earns by one; null without a programme. */
  readonly points?: number | null
}

type Props = {
  readonly product: ShownCard
  readonly headingLevel: 'h2' | 'h3'
  /** Which list of its page it stands in. */
  readonly list: string
  /** How wide the picture is shown, as in `<img sizes>`. */
  readonly sizes: string
  /** In the first row of the first screen: its picture is loaded at once. */
  readonly first?: boolean
  /** A broad tile on wide screens, for lists of two. */
  readonly broad?: boolean
}

/** A product in a list: picture, name, two facts, price. The whole card is the link. */
export function ProductCard({ product, headingLevel: Heading, list, sizes, first = false, broad = false }: Props) {
  const picture = `${product.inStock ? '' : 'opacity-60'} ${broad ? 'lg:mx-auto lg:h-full lg:w-auto lg:mask-x-from-85%' : ''}`
  const { moves, open, card } = useMoving(product.slug, list)
  return (
    <article ref={card} onPointerEnter={() => preloadPicture(product.image.src, gallerySizes)} className="group relative grid grid-cols-1 content-start gap-3 rounded-lg has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-offset-4 has-[a:focus-visible]:outline-focus">
      <MovingPicture slug={product.slug} moves={moves}>
        <div className={`tile rounded-lg ${broad ? 'lg:aspect-3/2' : ''}`}>
          <Picture {...product.image} range="card" sizes={sizes} first={first} className={picture} />
        </div>
      </MovingPicture>
      <div className="absolute top-1 right-1 z-10 grid gap-1">
        <WishButton slug={product.slug} name={product.name} />
        <CompareButton slug={product.slug} name={product.name} />
      </div>
      <div className="grid grid-cols-1 gap-1.5 px-1">
        <div className="flex min-h-5 flex-wrap items-center justify-between gap-2">
          <ColourDots colours={product.colours} />
          <Mark product={product} />
        </div>
        <Heading className="font-medium text-pretty">
          <EarlyLink
            href={route(product.href)}
            onClick={open}
            className="outline-none group-hover:underline group-hover:decoration-outline group-hover:underline-offset-4 after:absolute after:inset-0"
          >
            {keepTogether(product.name)}
          </EarlyLink>
        </Heading>
        <ul className="text-sm text-muted">
          {product.highlights.slice(0, 2).map((highlight) => (
            <li key={highlight}>{highlight}</li>
          ))}
        </ul>
        <p className="pt-0.5">
          <Price value={product.price} oldValue={product.oldPrice} from={product.priceVaries} />
        </p>
        {product.rating && (
          <p className="text-sm text-muted">
            <span aria-hidden className="text-signal-text">
              ★
            </span>{' '}
            <span className="sr-only">Оценка </span>
            {String(product.rating.average).replace('.', ',')} · {counted(product.rating.reviews, 'отзыв', 'отзыва', 'отзывов')}
          </p>
        )}
        {product.points ? <p className="text-xs text-muted">+{formatPoints(product.points)}</p> : null}
      </div>
    </article>
  )
}

function Mark({ product }: { readonly product: Card }) {
  if (!product.inStock) return <span className="text-right text-xs text-muted">Нет в наличии</span>
  return product.isNew ? <span className="text-xs font-medium text-signal-text">Новинка</span> : null
}
