import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { forgetOrderRows } from '../destruction/destroy-subject.ts'
import { orderFacts, reachedOrder } from '../destruction/orders-of.ts'
import type { Effect } from '../retention-rules.ts'

/** Orders whose last event was before `until`: names, contacts and places go, what was sold and paid stays; what the bank told of them then goes. What is held (a claim, a court, tax) stays. The most at a time: 5,000. */
export async function forgetOldOrders(tx: Transaction, until: Date): Promise<Effect[]> {
  const old = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM orders o WHERE o.depersonalised_at IS NULL AND o.placed_at < ${until} AND o.state NOT IN ('placed', 'paid', 'packed', 'shipped')
      AND NOT EXISTS (SELECT FROM holds h JOIN subjects s ON s.id = h.subject_id WHERE h.ended_at IS NULL AND s.person_id = o.person_id)
      AND NOT EXISTS (SELECT FROM order_events e WHERE e.order_id = o.id AND e.happened_at >= ${until})
    ORDER BY o.placed_at LIMIT 5000 FOR UPDATE SKIP LOCKED`
  const news = await tx.webhookEvent.deleteMany({ where: { receivedAt: { lt: until } } })
  return [...(await forget(tx, old.map(({ id }) => id))), ...(news.count > 0 ? [{ table: 'webhook_events', rows: news.count, action: 'уничтожено' } as const] : [])]
}

/** Orders that outlived the destruction of their buyer's data and are over now. */
export async function finishKeptOrders(tx: Transaction): Promise<Effect[]> {
  const kept = await tx.destructionOrder.findMany({ where: { finishedAt: null }, select: { destructionId: true, order: { select: orderFacts } }, take: 5000 })
  const effects: Effect[] = []
  for (const { destructionId, order } of kept) {
    if (reachedOrder(order).open !== null) continue
    await tx.$executeRaw`SELECT set_config('shop.destruction', ${destructionId}, true)`
    effects.push(...(await forget(tx, [order.id])))
    await tx.destructionOrder.updateMany({ where: { destructionId, orderId: order.id }, data: { finishedAt: now() } })
  }
  return sumUp(effects)
}

async function forget(tx: Transaction, ids: readonly string[]): Promise<Effect[]> {
  if (ids.length === 0) return []
  const orders = await forgetOrderRows(tx, ids, now())
  const notes = await tx.$executeRaw`UPDATE order_events SET note = NULL WHERE order_id = ANY(${[...ids]}::uuid[]) AND note IS NOT NULL`
  const staffNotes = await tx.orderNote.deleteMany({ where: { orderId: { in: [...ids] } } })
  const promo = await tx.promoRedemption.updateMany({ where: { orderId: { in: [...ids] } }, data: { personId: null, emailHash: '', phoneHash: '' } })
  const seen = await tx.unmasking.deleteMany({ where: { orderId: { in: [...ids] } } })
  const links = await tx.payment.updateMany({ where: { orderId: { in: [...ids] }, confirmationUrl: { not: null } }, data: { confirmationUrl: null } })
  const letters = await tx.outboxMessage.deleteMany({ where: { orderId: { in: [...ids] } } })
  return [
    { table: 'orders', rows: orders, action: 'обезличено' } as const,
    { table: 'order_events', rows: notes, action: 'обезличено' } as const,
    { table: 'order_notes', rows: staffNotes.count, action: 'уничтожено' } as const,
    { table: 'promo_redemptions', rows: promo.count, action: 'обезличено' } as const,
    { table: 'unmaskings', rows: seen.count, action: 'уничтожено' } as const,
    { table: 'payments', rows: links.count, action: 'обезличено' } as const,
    { table: 'outbox_messages', rows: letters.count, action: 'уничтожено' } as const,
  ].filter(({ rows }) => rows > 0)
}

function sumUp(effects: readonly Effect[]): Effect[] {
  const sums = new Map<string, Effect>()
  for (const effect of effects) sums.set(effect.table, { ...effect, rows: effect.rows + (sums.get(effect.table)?.rows ?? 0) })
  return [...sums.values()]
}
