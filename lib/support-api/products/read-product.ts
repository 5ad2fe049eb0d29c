import { db } from '#lib/db/db.ts'
import type { Product } from '../schema/products.ts'
import { ApiError } from '../server/api-error.ts'

/** A product by the article of one of its variants, as it is now. */
export async function readProduct(sku: string): Promise<Product> {
  const variant = await db.variant.findUnique({ where: { sku }, select: { path: true, price: true, stockItem: { select: { onHand: true, reserved: true } }, product: { select: { slug: true, name: true, status: true } } } })
  if (!variant) throw new ApiError(404, `There is no article ${sku}: POST /products makes one, and answers its sku.`)
  const { path, price, stockItem, product } = variant
  return { ...product, sku, path: `/product/${product.slug}/${path}`, price, stock: stockItem ?? { onHand: 0, reserved: 0 } }
}
