import { db, type Transaction } from '#lib/db/db.ts'

/** The slugs of the products on sale that somebody looked at, the last one first; null for whoever has not asked to have them kept. */
export async function viewedSlugs(personId: string, client: Pick<Transaction, 'viewingMemory'> = db): Promise<string[] | null> {
  const memory = await client.viewingMemory.findUnique({
    where: { personId },
    select: { views: { where: { product: { status: 'active' } }, orderBy: [{ viewedAt: 'desc' }, { productId: 'asc' }], select: { product: { select: { slug: true } } } } },
  })
  return memory && memory.views.map(({ product }) => product.slug)
}
