import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { createCategorySchema } from './schema.ts'

/** Opens a category. Refusal `slug-taken`. */
export async function createCategory(input: z.input<typeof createCategorySchema>): Promise<void> {
  const category = createCategorySchema.parse(input)
  const { count } = await db.category.createMany({ data: [category], skipDuplicates: true })
  if (count === 0) throw new Refusal('slug-taken', { slug: 'slug-taken' })
}
