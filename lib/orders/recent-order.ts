import { minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { orderPath } from './order-link.ts'

/** For how long a buyer is led back to the order that the cart has become. */
const RECENT = minutes(120)

/**
 * The order placed a short while ago: a customer's own, or the one that the guest's cart of this browser has become (if it
 * is not somebody's). Its number and its page, for whoever goes back from the bank.
 */
export async function getRecentOrder({ personId, cartId }: { personId: string | null; cartId: string | null }): Promise<{ number: number; path: string } | null> {
  const whose = personId !== null ? { personId } : cartId !== null ? { personId: null, cartId } : null
  if (whose === null) return null
  const order = await db.order.findFirst({
    where: { ...whose, placedAt: { gte: new Date(now().getTime() - RECENT) } },
    orderBy: { placedAt: 'desc' },
    select: { id: true, number: true },
  })
  return order && { number: order.number, path: orderPath(order) }
}
