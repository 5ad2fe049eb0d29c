import { db } from '#lib/db/db.ts'
import { kopecks } from '#lib/money/money.ts'
import type { OrderCard } from './types.ts'

/** How many orders a page of the list shows. */
const PAGE = 20

/**
 * A customer's orders, the latest first, `take` at a time. `before`: the number of the last order on the page before (one that
 * is not theirs starts from the top). `next`: the same for the page after; null at the end.
 */
export async function getOrders(
  personId: string,
  { before = null, take = PAGE }: { before?: number | null; take?: number } = {},
): Promise<{ readonly orders: readonly OrderCard[]; readonly next: number | null }> {
  const last = before === null ? null : await db.order.findUnique({ where: { number: before, personId }, select: { placedAt: true, id: true } })
  const rows = await db.order.findMany({
    where: { personId, ...(last && { placedAt: { lte: last.placedAt }, NOT: { placedAt: last.placedAt, id: { lte: last.id } } }) },
    // The order of the index: placed_at descending, then id.
    orderBy: [{ placedAt: 'desc' }, { id: 'asc' }],
    take: take + 1,
    select: shown,
  })
  const orders = rows.slice(0, take).map(({ total, lines, returns, ...order }) => ({
    ...order,
    total: kopecks(total),
    count: lines.reduce((count, { quantity }) => count + quantity, 0),
    returning: returns.length > 0,
    lines: lines.map(({ position, name, image }) => ({ position, name, image })),
  }))
  return { orders, next: rows.length > take ? (orders.at(-1)?.number ?? null) : null }
}

const shown = {
  number: true,
  state: true,
  paymentMethod: true,
  placedAt: true,
  total: true,
  lines: { orderBy: { position: 'asc' }, select: { position: true, name: true, image: true, quantity: true } },
  returns: { where: { state: 'requested' }, select: { id: true } },
} as const
