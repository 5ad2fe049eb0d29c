import type { Transaction } from '#lib/db/db.ts'
import type { LockedOrder } from './lock-order.ts'
import type { OrderState } from './types.ts'

type Wanted = { readonly to: OrderState; readonly actor: string; readonly note: string | null }

/** Whether the same hand has brought a locked order into this state already: a second click, a page sent twice. */
export async function isRepeated(tx: Transaction, order: LockedOrder, { to, actor, note }: Wanted): Promise<boolean> {
  if (order.state !== to || !actor.startsWith('staff:')) return false
  const last = await tx.orderEvent.findFirst({ where: { orderId: order.id, kind: to }, orderBy: { happenedAt: 'desc' }, select: { actor: true, note: true } })
  return last !== null && last.actor === actor && last.note === note
}
