import { db } from '#lib/db/db.ts'
import { LOW_STOCK } from './low-stock.ts'

export type EndingGoods = { readonly sku: string; readonly name: string; readonly available: number }

/** The variants on sale of which the least is left to sell; the first few. */
export function endingGoods(take = 6): Promise<EndingGoods[]> {
  return db.$queryRaw<EndingGoods[]>`
    SELECT v.sku, p.name, s.on_hand - s.reserved AS available
    FROM stock_items s JOIN variants v ON v.id = s.variant_id JOIN products p ON p.id = v.product_id
    WHERE s.on_hand - s.reserved <= ${LOW_STOCK} AND p.status = 'active' AND v.retired_at IS NULL
    ORDER BY s.on_hand - s.reserved, s.variant_id LIMIT ${take}`
}
