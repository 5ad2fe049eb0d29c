import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { kopecks } from '#lib/money/money.ts'
import { coloursOf, imagesOf } from './images.ts'
import type { ProductCard } from './types.ts'

const cardSelect = {
  id: true,
  slug: true,
  name: true,
  highlights: true,
  newUntil: true,
  category: { select: { slug: true } },
  rating: { select: { reviews: true, ratingSum: true } },
  variants: {
    where: { retiredAt: null },
    orderBy: { position: 'asc' },
    select: {
      path: true,
      colourId: true,
      colourName: true,
      colourHex: true,
      price: true,
      oldPrice: true,
      stockItem: { select: { onHand: true, reserved: true } },
    },
  },
  images: { orderBy: { position: 'asc' }, select: { file: true, colourId: true, width: true, height: true, alt: true } },
} as const

type Row = Awaited<ReturnType<typeof readRows>>[number]
type Variant = Row['variants'][number]

/** The cards of products on sale, in the order of `ids`; of a list filtered by colour each shows one of those colours. */
export async function readCards(ids: readonly string[], colours: readonly string[] = []): Promise<ProductCard[]> {
  const cards = new Map((await readRows(ids)).map((row) => [row.id, cardOf(row, colours)]))
  return ids.flatMap((id) => cards.get(id) ?? [])
}

/** The card of one product; null for what is not on sale. */
export async function getCard(slug: string): Promise<ProductCard | null> {
  const product = await db.product.findUnique({ where: { slug }, select: { id: true } })
  return product ? ((await readCards([product.id]))[0] ?? null) : null
}

function readRows(ids: readonly string[]) {
  return db.product.findMany({ where: { id: { in: [...ids] }, status: 'active' }, select: cardSelect })
}

function cardOf({ variants, images, ...product }: Row, colours: readonly string[]): ProductCard | [] {
  const wanted = variants.filter(({ colourId }) => colours.includes(colourId))
  const shown = cheapestAvailable(wanted.length > 0 ? wanted : variants)
  const [image] = shown ? imagesOf(images, shown.colourId) : []
  if (!shown || !image) return []
  return {
    slug: product.slug,
    category: product.category.slug,
    href: `/product/${product.slug}/${shown.path}`,
    name: product.name,
    price: kopecks(shown.price),
    oldPrice: shown.oldPrice === null ? null : kopecks(shown.oldPrice),
    priceVaries: variants.some(({ price }) => price !== shown.price),
    inStock: isAvailable(shown),
    isNew: product.newUntil !== null && product.newUntil > now(),
    image,
    colours: coloursOf(variants),
    highlights: product.highlights,
    ...ratingOf(product.rating),
  }
}

/** As the page of the product says it: one digit after the point. */
function ratingOf(rating: Row['rating']): Pick<ProductCard, 'rating'> {
  if (!rating || rating.reviews === 0) return {}
  return { rating: { average: Math.round((rating.ratingSum * 10) / rating.reviews) / 10, reviews: rating.reviews } }
}

/** The variant a card shows and `/product/[slug]` opens with: the same choice the database makes for the list. */
export function cheapestAvailable<V extends Pick<Variant, 'price' | 'stockItem'>>(variants: readonly V[]): V | undefined {
  const byPrice = variants.toSorted((a, b) => a.price - b.price)
  return byPrice.find(isAvailable) ?? byPrice[0]
}

function isAvailable({ stockItem }: Pick<Variant, 'stockItem'>): boolean {
  return stockItem !== null && stockItem.onHand > stockItem.reserved
}
