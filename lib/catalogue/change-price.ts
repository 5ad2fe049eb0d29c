import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { changePriceSchema } from './schema.ts'

/**
 * Sets the price (kopecks) of a variant; with `oldPrice` it is shown as reduced. The database records every price a variant
 * has had. Refusal `unknown-variant`.
 */
export async function changePrice(input: z.input<typeof changePriceSchema>): Promise<void> {
  const { sku, price, oldPrice } = changePriceSchema.parse(input)
  const { count } = await db.variant.updateMany({ where: { sku }, data: { price, oldPrice } })
  if (count === 0) throw new Refusal('unknown-variant', { sku: 'unknown-variant' })
}
