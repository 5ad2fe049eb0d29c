import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { lockProduct } from '#lib/catalogue/lock-product.ts'
import { requireComplete } from '#lib/catalogue/require-complete.ts'
import { db } from '#lib/db/db.ts'
import type { setStatusSchema } from './schema.ts'

export type StatusesSet = { readonly changed: number; readonly refused: readonly string[] }

/** Puts products on sale, or takes them off; each for itself. What cannot be on sale yet is named in the answer. */
export async function setStatus({ products, status }: z.output<typeof setStatusSchema>): Promise<StatusesSet> {
  const refused: string[] = []
  for (const slug of new Set(products)) {
    try {
      await db.$transaction(async (tx) => {
        const { id } = await lockProduct(tx, slug)
        await tx.product.update({ where: { id }, data: { status } })
        if (status === 'active') await requireComplete(tx, id)
      })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push(slug)
    }
  }
  return { changed: new Set(products).size - refused.length, refused }
}
