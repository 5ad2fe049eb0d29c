import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { MOST_WISHES } from './limits.ts'

/**
 * Puts products into somebody's wish list, the first of `slugs` on top; what is there already keeps its place. Products that are
 * not on sale, and those beyond the bound of the list, are left out. Answers how many were added.
 */
export async function keepWishes(personId: string, slugs: readonly string[]): Promise<number> {
  return db.$transaction(async (tx) => {
    // The row of the person makes two tabs take turns at the bound.
    await tx.$executeRaw`SELECT 1 FROM people WHERE id = ${personId}::uuid FOR UPDATE`
    const products = await tx.product.findMany({
      where: { slug: { in: [...slugs] }, status: 'active', wishes: { none: { personId } } },
      select: { id: true, slug: true },
    })
    const room = MOST_WISHES - (await tx.wish.count({ where: { personId } }))
    const inOrder = products.toSorted((a, b) => slugs.indexOf(a.slug) - slugs.indexOf(b.slug)).slice(0, Math.max(0, room))
    const moment = now().getTime()
    await tx.wish.createMany({ data: inOrder.map(({ id }, index) => ({ personId, productId: id, addedAt: new Date(moment - index) })) })
    return inOrder.length
  })
}
