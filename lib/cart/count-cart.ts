import { db } from '#lib/db/db.ts'
import { limitOf } from './buyable.ts'
import type { CartCount } from './types.ts'

/**
 * Pieces and limits alone, in one query and in the order of `readCart`: every page of the shop asks for them. A customer's cart is
 * found by the person, a guest's by its id, unless it is somebody's.
 */
export async function countCart(owner: { personId: string } | { cartId: string | null }): Promise<CartCount> {
  const personId = 'personId' in owner ? owner.personId : null
  const cartId = 'cartId' in owner ? owner.cartId : null
  if (personId === null && cartId === null) return { count: 0, lines: {} }
  const rows = await db.$queryRaw<{ variantId: string; quantity: number; onHand: number; reserved: number }[]>`
    SELECT l.variant_id AS "variantId", l.quantity,
      CASE WHEN p.status = 'active' AND v.retired_at IS NULL THEN coalesce(s.on_hand, 0) ELSE 0 END AS "onHand", coalesce(s.reserved, 0) AS reserved
    FROM carts c JOIN cart_lines l ON l.cart_id = c.id JOIN variants v ON v.id = l.variant_id JOIN products p ON p.id = v.product_id
      LEFT JOIN stock_items s ON s.variant_id = v.id
    WHERE c.person_id = ${personId}::uuid OR (c.id = ${cartId}::uuid AND c.person_id IS NULL)
    ORDER BY l.added_at, l.variant_id`
  return {
    count: rows.reduce((count, { quantity }) => count + quantity, 0),
    lines: Object.fromEntries(rows.map(({ variantId, quantity, ...stock }) => [variantId, { quantity, limit: limitOf(stock) }])),
  }
}
