import type { Transaction } from '#lib/db/db.ts'

/**
 * Which of these products a code covers: those it names, those of the categories it names and of all below them; a code that names nothing covers
 * everything.
 */
export async function scopeOf(tx: Pick<Transaction, '$queryRaw'>, promoId: string, productIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE named AS (
      SELECT "A" AS id FROM "_CategoryToPromoCode" WHERE "B" = ${promoId}::uuid
      UNION SELECT c.id FROM categories c JOIN named ON c.parent_id = named.id
    )
    SELECT p.id FROM products p WHERE p.id = ANY (${productIds}::uuid[]) AND (
      p.category_id IN (SELECT id FROM named)
      OR EXISTS (SELECT 1 FROM "_ProductToPromoCode" WHERE "B" = ${promoId}::uuid AND "A" = p.id)
      OR NOT EXISTS (SELECT 1 FROM "_CategoryToPromoCode" WHERE "B" = ${promoId}::uuid) AND NOT EXISTS (SELECT 1 FROM "_ProductToPromoCode" WHERE "B" = ${promoId}::uuid)
    )`
  return new Set(rows.map(({ id }) => id))
}
