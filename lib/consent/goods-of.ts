import { db } from '#lib/db/db.ts'

/** A variant in words, and where it is bought: «Умное кольцо «Контур», золото, 18»; null when there is none. */
export async function goodsOf(variantId: string): Promise<{ readonly name: string; readonly href: string } | null> {
  const variant = await db.variant.findUnique({ where: { id: variantId }, select: { path: true, colourName: true, size: true, product: { select: { name: true, slug: true } } } })
  if (!variant) return null
  const { path, colourName, size, product } = variant
  return { name: [product.name, colourName, size].filter(Boolean).join(', '), href: `/product/${product.slug}/${path}` }
}
