import { db } from '#lib/db/db.ts'
import type { Period } from './period.ts'

export type Funnel = { readonly carts: number; readonly ordered: number; readonly paid: number; readonly delivered: number }

/**
 * What became of the carts begun in a period: how many turned into an order, were paid (on delivery: handed over), were delivered. A cart
 * becomes its order, whose `cart_id` keeps the moment it was begun; guests' carts that nobody touched for thirty days are deleted, so of
 * older periods only those that became orders are left.
 */
export async function cartFunnel({ from, to }: Period): Promise<Funnel> {
  const [row] = await db.$queryRaw<Funnel[]>`
    WITH became AS (
      SELECT o.id, o.state, o.payment_method FROM orders o
      WHERE o.placed_at >= ${from} AND coalesce(uuid_extract_timestamp(o.cart_id), o.placed_at) >= ${from} AND coalesce(uuid_extract_timestamp(o.cart_id), o.placed_at) < ${to}
    ), waiting AS (
      SELECT count(*) AS carts FROM carts c
      WHERE c.updated_at >= ${from} AND c.created_at >= ${from} AND c.created_at < ${to} AND EXISTS (SELECT FROM cart_lines l WHERE l.cart_id = c.id)
    )
    SELECT ((SELECT carts FROM waiting) + count(*))::int AS carts, count(*)::int AS ordered,
      count(*) FILTER (WHERE state IN ('delivered', 'returned') OR payment_method = 'online' AND EXISTS (SELECT FROM payments p WHERE p.order_id = became.id AND p.state = 'succeeded'))::int AS paid,
      count(*) FILTER (WHERE state IN ('delivered', 'returned'))::int AS delivered
    FROM became`
  return row ?? { carts: 0, ordered: 0, paid: 0, delivered: 0 }
}
