import { db } from '#lib/db/db.ts'
import { cancelOrder } from '#lib/orders/cancel-order.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import type { OrderStep } from '../schema/orders.ts'
import { ApiError } from '../server/api-error.ts'

const hand = 'warehouse'

/** The warehouse packs, ships and delivers as far as `to`, going on from where the order is; or its buyer cancels it. */
export async function moveOrder(number: number, to: OrderStep): Promise<void> {
  if (to === 'cancelled') return cancelOrder((await db.order.findUniqueOrThrow({ where: { number }, select: { id: true } })).id)
  const ways = ['packed', 'shipped', 'delivered'] as const
  const { state } = await db.order.findUniqueOrThrow({ where: { number }, select: { state: true } })
  const [done, last] = [ways.findIndex((each) => each === state), ways.indexOf(to)]
  if (done > last) throw new ApiError(409, `Order ${number} is ${state} already: it does not go back to ${to}.`)
  for (const step of ways.slice(done + 1, last + 1)) await fulfilOrder(number, step === 'shipped' ? { to: step, track: 'RA123456789RU' } : { to: step }, hand)
}
