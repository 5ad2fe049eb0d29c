import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { lockProduct } from '#lib/catalogue/lock-product.ts'
import { requireComplete } from '#lib/catalogue/require-complete.ts'
import { db } from '#lib/db/db.ts'
import { isTaken } from './draft-product.ts'
import { categoryNamed, requireFreeSlug } from './requirements.ts'
import type { editProductSchema } from './schema.ts'

/**
 * Changes what is said of a product, and whether it is on sale. Returns its address. Refusals `unknown-product`, `changed-meanwhile`,
 * `slug-taken`, `unknown-category`, `not-complete`.
 */
export async function editProduct({ product, revision, category, ...values }: z.output<typeof editProductSchema>): Promise<string> {
  try {
    return await db.$transaction(async (tx) => {
      const { id } = await lockProduct(tx, product, revision)
      const categoryId = await categoryNamed(tx, category)
      await requireFreeSlug(tx, values.slug, id)
      await tx.product.update({ where: { id }, data: { ...values, categoryId } })
      if (values.status === 'active') await requireComplete(tx, id)
      return values.slug
    })
  } catch (error) {
    if (isTaken(error)) throw new Refusal('slug-taken', { slug: 'slug-taken' })
    throw error
  }
}
