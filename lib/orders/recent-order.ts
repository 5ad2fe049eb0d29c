import { minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { orderPath } from './order-link.ts'

/** For how long a browser is led back to the order that its cart has become. */
const RECENT = minutes(120)

/** The order that a cart has become a short while ago: its number and its page. For whoever goes back from the bank. */
export async function getRecentOrder(cartId: string | null): Promise<{ number: number; path: string } | null> {
  if (cartId === null) return null
  const order = await db.order.findFirst({
    where: { cartId, placedAt: { gte: new Date(now().getTime() - RECENT) } },
    select: { id: true, number: true },
  })
  return order && { number: order.number, path: orderPath(order) }
}
