import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { categoryNamed, requireFreeSlug } from './requirements.ts'
import type { draftProductSchema } from './schema.ts'

/** Begins a product; nobody sees it until it has all it needs and is put on sale. Refusals `slug-taken`, `unknown-category`. */
export async function draftProduct({ category, ...product }: z.output<typeof draftProductSchema>): Promise<string> {
  try {
    return await db.$transaction(async (tx) => {
      const categoryId = await categoryNamed(tx, category)
      await requireFreeSlug(tx, product.slug)
      const { slug } = await tx.product.create({
        data: { ...product, categoryId, description: [], highlights: [], inTheBox: [], warrantyMonths: 12, status: 'draft' },
        select: { slug: true },
      })
      return slug
    })
  } catch (error) {
    if (isTaken(error)) throw new Refusal('slug-taken', { slug: 'slug-taken' })
    throw error
  }
}

/** Two at once: the database lets one of them have it. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002'
}
