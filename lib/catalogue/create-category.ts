import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { createCategorySchema } from './schema.ts'

/** Opens a category, behind the others unless it is told its place. Refusals `slug-taken`, `unknown-category` for its parent. */
export async function createCategory(input: z.input<typeof createCategorySchema>): Promise<void> {
  const { parent, position, ...category } = createCategorySchema.parse(input)
  await db.$transaction(async (tx) => {
    const above = parent === null ? null : await tx.category.findUnique({ where: { slug: parent }, select: { id: true } })
    if (parent !== null && !above) throw new Refusal('unknown-category', { parent: 'unknown-category' })
    const last = await tx.category.aggregate({ _max: { position: true } })
    const data = { ...category, parentId: above?.id ?? null, position: position ?? (last._max.position ?? -1) + 1 }
    const { count } = await tx.category.createMany({ data: [data], skipDuplicates: true })
    if (count === 0) throw new Refusal('slug-taken', { slug: 'slug-taken' })
  })
}
