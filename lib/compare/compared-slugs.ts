import { db, type Transaction } from '#lib/db/db.ts'

/** The slugs of the products that somebody compares, the last one first; also those that are not sold any more, which the page tells. */
export async function comparedSlugs(personId: string, client: Pick<Transaction, 'comparedProduct'> = db): Promise<string[]> {
  const rows = await client.comparedProduct.findMany({
    where: { personId, product: { status: { not: 'draft' } } }, orderBy: [{ addedAt: 'desc' }, { productId: 'asc' }], select: { product: { select: { slug: true } } },
  })
  return rows.map(({ product }) => product.slug)
}
