import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { lockOrder } from '#lib/orders/lock-order.ts'
import { receiptLines } from './receipt-lines.ts'

/** An attempt to pay that is alive: the bank has not decided. `providerId` is null until the bank has answered. */
export type OpenPayment = { readonly id: string; readonly providerId: string | null }

/**
 * The live attempt to pay an order, made if there is none: the order's lock and a partial unique index leave one.
 * Refusals: `not-found`, `paid-on-delivery`, `already-paid`, `order-state` (cancelled, expired or out of time).
 */
export async function openPayment(orderId: string): Promise<OpenPayment> {
  return db.$transaction(async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (order === null) throw new Refusal('not-found')
    if (order.paymentMethod !== 'online') throw new Refusal('paid-on-delivery')
    const alive = await tx.payment.findFirst({ where: { orderId, state: { not: 'canceled' } }, select: { id: true, providerId: true, state: true } })
    if (alive?.state === 'succeeded') throw new Refusal('already-paid')
    if (order.state !== 'placed' || order.expiresAt === null || order.expiresAt <= now()) throw new Refusal('order-state')
    if (alive) return alive
    const { lines, deliveryTotal } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { deliveryTotal: true, lines: { orderBy: { position: 'asc' } } } })
    return tx.payment.create({
      data: { orderId, amount: order.total, receipt: receiptLines({ lines, deliveryTotal }), createdAt: now() },
      select: { id: true, providerId: true },
    })
  })
}
