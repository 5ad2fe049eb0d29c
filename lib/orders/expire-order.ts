import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { PaymentProvider } from '#lib/payments/provider.ts'
import { syncOrder } from '#lib/payments/sync-order.ts'
import { lockOrder } from './lock-order.ts'
import { transitionOrder } from './transition-order.ts'

/**
 * Ends an order that was not paid in time and gives its goods back; does nothing to any other order, however often it is called.
 * The bank is asked first: money that came in time, but whose webhook did not, pays the order.
 */
export async function expireOrder(orderId: string, provider?: PaymentProvider): Promise<void> {
  await syncOrder(orderId, provider)
  await db.$transaction(async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (order?.state !== 'placed' || order.expiresAt === null || order.expiresAt > now()) return
    await transitionOrder(tx, order, 'expired', { actor: 'system' })
  })
}

/** Ends every order whose time is over: what a lost job would have left behind. */
export async function expireOrders(): Promise<void> {
  const overdue = await db.order.findMany({
    where: { state: 'placed', expiresAt: { lte: now() } },
    orderBy: { expiresAt: 'asc' },
    take: 500,
    select: { id: true },
  })
  for (const { id } of overdue) await expireOrder(id)
}
