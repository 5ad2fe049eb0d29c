import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'

/** Makes two tabs of a person take turns. */
export async function lockPerson(tx: Transaction, personId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM people WHERE id = ${personId}::uuid FOR UPDATE`
}

/** Puts products on sale on top of somebody's comparison, the first of `slugs` first; there is room for them. */
export async function putCompared(tx: Transaction, personId: string, slugs: readonly string[]): Promise<void> {
  const products = await tx.product.findMany({ where: { slug: { in: [...slugs] }, status: 'active' }, select: { id: true, slug: true } })
  const moment = now().getTime()
  const data = products
    .toSorted((a, b) => slugs.indexOf(a.slug) - slugs.indexOf(b.slug))
    .map(({ id }, index) => ({ personId, productId: id, addedAt: new Date(moment - index) }))
  await tx.comparedProduct.createMany({ data })
}
