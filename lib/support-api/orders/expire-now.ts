import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { expireOrder } from '#lib/orders/expire-order.ts'
import { ApiError } from '../server/api-error.ts'

/** Lets the time run out in which an order can be paid. */
export async function expireNow(number: number): Promise<void> {
  const { id, state, expiresAt } = await db.order.findUniqueOrThrow({ where: { number }, select: { id: true, state: true, expiresAt: true } })
  if (state !== 'placed' || expiresAt === null) throw new ApiError(409, `Order ${number} is ${state}${expiresAt === null ? ' and paid at the door' : ''}: only an order that waits for its money online expires.`)
  await db.order.update({ where: { id }, data: { expiresAt: new Date(now().getTime() - 1) } })
  await expireOrder(id)
}
