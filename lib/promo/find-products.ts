import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'

/** The products that these words name: an article, or the last part of the address. Refusal `invalid` (field `products`) with what names none. */
export async function findProducts(tx: Pick<Transaction, 'product'>, words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return []
  const list = [...words]
  const found = await tx.product.findMany({
    where: { OR: [{ slug: { in: list } }, { variants: { some: { sku: { in: list, mode: 'insensitive' } } } }] },
    select: { id: true, slug: true, variants: { select: { sku: true } } },
  })
  const names = new Set(found.flatMap(({ slug, variants }) => [slug, ...variants.map(({ sku }) => sku.toUpperCase())]))
  const unknown = words.filter((word) => !names.has(word) && !names.has(word.toUpperCase()))
  if (unknown.length > 0) throw new Refusal('invalid', { products: `Нет таких товаров: ${unknown.slice(0, 5).join(', ')}` })
  return found.map(({ id }) => id)
}
