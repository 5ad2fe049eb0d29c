import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { OrderState, PaymentMethod } from './types.ts'

export type LockedOrder = {
  readonly id: string
  readonly number: number
  readonly state: OrderState
  readonly paymentMethod: PaymentMethod
  readonly total: number
  readonly expiresAt: Date | null
}

/** Locks an order until the transaction ends: whoever changes its state or its money holds this first. Null if there is none. */
export async function lockOrder(tx: Transaction, orderId: string): Promise<LockedOrder | null> {
  const [order] = await tx.$queryRaw<LockedOrder[]>`
    SELECT id, number, state, payment_method AS "paymentMethod", total, expires_at AS "expiresAt"
    FROM orders WHERE id = ${orderId}::uuid FOR UPDATE`
  return order ?? null
}

/** The same by the number people say. Refusal `not-found`. */
export async function lockOrderNumber(tx: Transaction, number: number): Promise<LockedOrder> {
  const found = await tx.order.findUnique({ where: { number }, select: { id: true } })
  const order = found && (await lockOrder(tx, found.id))
  if (!order) throw new Refusal('not-found')
  return order
}
