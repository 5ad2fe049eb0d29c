import * as z from 'zod'
import { db } from '#lib/db/db.ts'
import { kopecks } from '#lib/money/money.ts'
import type { CategoryTile, Family } from './types.ts'

const row = z.object({
  slug: z.string(),
  name: z.string(),
  summary: z.string(),
  product_count: z.int(),
  price_from: z.int().transform(kopecks).nullable(),
  image: z.object({ src: z.string(), width: z.int(), height: z.int(), alt: z.string() }).nullable(),
})

/** All categories in the order of the menu, each with the picture of its most popular product. */
export async function getCategories(): Promise<CategoryTile[]> {
  const rows = await db.$queryRaw`
    select c.slug, c.name, c.summary, listed.product_count, listed.price_from, picture.image
    from categories c
    cross join lateral (
      select coalesce(sum(products), 0)::int as product_count, min(min_price) as price_from from listing_counts where category_id = c.id and not available
    ) listed
    left join lateral (
      select json_build_object('src', i.file, 'width', i.width, 'height', i.height, 'alt', i.alt) as image
      from (select product_id from product_listing where category_id = c.id order by popularity desc, product_id limit 1) l
      join images i on i.product_id = l.product_id
      order by i.position
      limit 1
    ) picture on true
    order by c.position, c.slug`
  return z.array(row).parse(rows).map(({ product_count, price_from, ...category }) => ({
    ...category,
    productCount: product_count,
    priceFrom: price_from,
  }))
}

/** All categories as menus show them. */
export async function getFamilies(): Promise<Family[]> {
  return (await getCategories()).map(({ slug, name, image }) => ({
    slug,
    name,
    image: image && { src: image.src, width: image.width, height: image.height },
  }))
}

/** One category; null for an unknown slug. */
export async function getCategory(slug: string): Promise<CategoryTile | null> {
  return (await getCategories()).find((category) => category.slug === slug) ?? null
}
