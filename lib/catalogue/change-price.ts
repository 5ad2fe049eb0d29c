import type * as z from 'zod'
import { db } from '#lib/db/db.ts'
import { lockProductOf } from './lock-product.ts'
import { changePriceSchema } from './schema.ts'

/**
 * Sets the price (kopecks) of a variant; with `oldPrice` it is shown as reduced. The database records every price a variant
 * has had. Refusals `unknown-variant`, and `changed-meanwhile` where a `revision` of the product is given that is the present one no more.
 */
export async function changePrice(input: z.input<typeof changePriceSchema>): Promise<void> {
  const { sku, price, oldPrice, revision } = changePriceSchema.parse(input)
  await db.$transaction(async (tx) => {
    await lockProductOf(tx, sku, revision)
    await tx.variant.update({ where: { sku }, data: { price, oldPrice } })
  })
}
