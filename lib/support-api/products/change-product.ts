import { randomUUID } from 'node:crypto'
import type * as z from 'zod'
import { changePrice } from '#lib/catalogue/change-price.ts'
import { setStatus } from '#lib/catalogue/desk/set-status.ts'
import { db } from '#lib/db/db.ts'
import { kopecks } from '#lib/money/money.ts'
import { correctStock } from '#lib/stock/correct-stock.ts'
import type { Product, productChange } from '../schema/products.ts'
import { ApiError } from '../server/api-error.ts'
import { readProduct } from './read-product.ts'

/** Another price, another number of pieces that can be sold, on sale or off, another address: what is given. */
export async function changeProduct(sku: string, { price, stock, status, slug }: z.output<typeof productChange>): Promise<Product> {
  const before = await readProduct(sku)
  if (price !== undefined) await changePrice({ sku, price: kopecks(price) })
  const missing = stock === undefined ? 0 : stock - (before.stock.onHand - before.stock.reserved)
  if (missing !== 0) await correctStock({ key: `correction:${sku}:${randomUUID()}`, sku, quantity: missing, note: 'Пересчёт в проверке' })
  if (status !== undefined) await setOnSale(before.slug, status)
  // The desk's command takes all that is said of a product; of a test only the address moves.
  if (slug !== undefined) await db.product.update({ where: { slug: before.slug }, data: { slug } })
  return readProduct(sku)
}

async function setOnSale(slug: string, status: NonNullable<z.output<typeof productChange>['status']>): Promise<void> {
  const { refused } = await setStatus({ products: [slug], status })
  if (refused.length > 0) throw new ApiError(409, `${slug} cannot be on sale: something that a product needs is missing.`)
}
