import { db } from '#lib/db/db.ts'

/** A variant of the seeded catalogue, for what is only looked at: other tests see it, too. */
export async function seededVariant(slug: string, path: string): Promise<{ sku: string; path: string }> {
  const { sku } = await db.variant.findFirstOrThrow({ where: { path, product: { slug } }, select: { sku: true } })
  return { sku, path: `/product/${slug}/${path}` }
}

/** The slugs of everything on sale but the goods of tests. */
export async function soldSlugs(): Promise<string[]> {
  const rows = await db.product.findMany({ where: { status: 'active', slug: { not: { startsWith: 'test-' } } }, select: { slug: true } })
  return rows.map(({ slug }) => slug)
}
