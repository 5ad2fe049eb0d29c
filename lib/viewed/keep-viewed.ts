import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { viewedSlugs } from './viewed-slugs.ts'

/**
 * Notes that somebody looked at products, the first of `slugs` last; seen again is seen now. Nothing is noted of who has not asked for it (the
 * database would refuse it, too), nor of what is not on sale. Answers the list; null for whoever has none.
 */
export async function keepViewed(personId: string, slugs: readonly string[]): Promise<string[] | null> {
  return db.$transaction(async (tx) => {
    const asked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM viewing_memories WHERE person_id = ${personId}::uuid FOR UPDATE`
    if (asked.length === 0) return null
    const products = await tx.product.findMany({ where: { slug: { in: [...slugs] }, status: 'active' }, select: { id: true, slug: true } })
    const moment = now().getTime()
    const data = products
      .toSorted((a, b) => slugs.indexOf(a.slug) - slugs.indexOf(b.slug))
      .map(({ id }, index) => ({ personId, productId: id, viewedAt: new Date(moment - index) }))
    await tx.viewedProduct.deleteMany({ where: { personId, productId: { in: data.map(({ productId }) => productId) } } })
    await tx.viewedProduct.createMany({ data })
    return viewedSlugs(personId, tx)
  })
}
