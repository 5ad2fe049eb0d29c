import { db } from '#lib/db/db.ts'

/** How many products a part of the site map names; the protocol allows 50,000. */
export const SLUGS_PER_PART = 10_000

/** The slugs of the products on sale, in parts of `SLUGS_PER_PART` from 0 on; empty after the last. */
export async function getProductSlugs(part: number): Promise<string[]> {
  const rows = await db.product.findMany({
    where: { status: 'active' },
    orderBy: { id: 'asc' },
    skip: part * SLUGS_PER_PART,
    take: SLUGS_PER_PART,
    select: { slug: true },
  })
  return rows.map(({ slug }) => slug)
}

/** How many parts the slugs of all products have, at least one. */
export async function countSlugParts(): Promise<number> {
  return Math.max(1, Math.ceil((await db.product.count({ where: { status: 'active' } })) / SLUGS_PER_PART))
}
