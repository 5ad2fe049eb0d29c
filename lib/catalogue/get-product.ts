import * as z from 'zod'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { kopecks } from '#lib/money/money.ts'
import { availabilityOf } from './availability.ts'
import { cheapestAvailable } from './cards.ts'
import { colourOf, imagesOf } from './images.ts'
import type { ProductPage, SpecificationGroup, VariantChoice } from './types.ts'

const RELATED = 4

const productSelect = {
  id: true,
  slug: true,
  categoryId: true,
  name: true,
  summary: true,
  description: true,
  highlights: true,
  inTheBox: true,
  warrantyMonths: true,
  newUntil: true,
  category: { select: { slug: true, name: true } },
  variants: { where: { retiredAt: null }, orderBy: { position: 'asc' }, include: { stockItem: { select: { onHand: true, reserved: true } } } },
  images: { orderBy: { position: 'asc' }, select: { file: true, colourId: true, width: true, height: true, alt: true } },
  attributes: { where: { group: { not: null } }, orderBy: { position: 'asc' }, select: { group: true, name: true, value: true } },
} as const

type Row = NonNullable<Awaited<ReturnType<typeof readRow>>>
type VariantRow = Row['variants'][number]

/** A product page but for the cards of other products, of which it has the slugs. */
export type ProductCore = Omit<ProductPage, 'related'> & { readonly relatedSlugs: string[] }

/** The product that is on sale under `slug`, in the variant of the path or the one cards show. Null for anything unknown. */
export async function getProductCore(slug: string, variantPath: string | null): Promise<ProductCore | null> {
  const row = await readRow(slug)
  if (!row) return null
  const variant = variantPath === null ? cheapestAvailable(row.variants) : row.variants.find(({ path }) => path === variantPath)
  if (!variant) return null
  const { name, summary, description, highlights, inTheBox, warrantyMonths, category } = row
  return {
    slug,
    name,
    summary,
    description,
    category,
    variant: {
      ...choiceOf(slug, variant),
      id: variant.id,
      oldPrice: variant.oldPrice === null ? null : kopecks(variant.oldPrice),
      barcode: variant.barcode,
      weight: variant.weight,
      images: imagesOf(row.images, variant.colourId),
    },
    variants: row.variants.map((each) => choiceOf(slug, each)),
    specification: groupsOf(row.attributes),
    highlights,
    inTheBox,
    warrantyMonths,
    isNew: row.newUntil !== null && row.newUntil > now(),
    relatedSlugs: await relatedSlugs(row.id, row.categoryId),
  }
}

async function readRow(slug: string) {
  return db.product.findUnique({ where: { slug, status: 'active' }, select: productSelect })
}

function choiceOf(slug: string, variant: VariantRow): VariantChoice {
  const { sku, path, size, price, stockItem } = variant
  return {
    sku,
    href: `/product/${slug}/${path}`,
    colour: colourOf(variant),
    size,
    price: kopecks(price),
    availability: availabilityOf(stockItem ? stockItem.onHand - stockItem.reserved : 0),
  }
}

function groupsOf(rows: Row['attributes']): SpecificationGroup[] {
  const groups = Map.groupBy(rows, ({ group }) => group ?? '')
  return [...groups].map(([name, members]) => ({ name, rows: members.map((row) => ({ name: row.name, value: row.value })) }))
}

/** The most popular of the same family, filled up with the most popular of all. */
async function relatedSlugs(productId: string, categoryId: string): Promise<string[]> {
  const rows = await db.$queryRaw`
    select p.slug from (
      (select product_id, popularity, 1 as tier from product_listing
        where category_id = ${categoryId}::uuid and product_id <> ${productId}::uuid order by popularity desc, product_id limit ${RELATED})
      union all
      (select product_id, popularity, 2 as tier from product_listing
        where category_id <> ${categoryId}::uuid order by popularity desc, product_id limit ${RELATED})
    ) related join products p on p.id = related.product_id
    order by tier, related.popularity desc, p.id limit ${RELATED}`
  return z.array(z.object({ slug: z.string() })).parse(rows).map(({ slug }) => slug)
}
