import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { opensOrder } from './order-link.ts'
import type { OrderLink } from './schema.ts'

/** The id of the order that a signed link opens. Refusal `not-found`, the same for a wrong number, a wrong key, and an order that is nobody's any more. */
export async function findOrder({ number, key }: OrderLink): Promise<string> {
  const order = await db.order.findUnique({ where: { number, depersonalisedAt: null }, select: { id: true } })
  if (!order || !opensOrder(order.id, key)) throw new Refusal('not-found')
  return order.id
}
