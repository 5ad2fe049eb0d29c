import { db } from '#lib/db/db.ts'

export type ProductPath = { readonly slug: string; readonly variant: string | null }

/** The URLs of the most popular products, each followed by those of its variants; at most `limit`. */
export async function getProductPaths(limit: number): Promise<ProductPath[]> {
  const listed = await db.productListing.findMany({ orderBy: [{ popularity: 'desc' }, { productId: 'asc' }], take: limit, select: { productId: true } })
  const ids = listed.map(({ productId }) => productId)
  const products = await db.product.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true, variants: { where: { retiredAt: null }, orderBy: { position: 'asc' }, select: { path: true } } },
  })
  const byId = new Map(products.map((product) => [product.id, product]))
  const paths = ids.flatMap((id) => {
    const product = byId.get(id)
    if (!product) return []
    return [{ slug: product.slug, variant: null }, ...product.variants.map(({ path }) => ({ slug: product.slug, variant: path }))]
  })
  return paths.slice(0, limit)
}
