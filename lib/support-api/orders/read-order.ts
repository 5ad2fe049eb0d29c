import { db } from '#lib/db/db.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { orderPath } from '#lib/orders/order-link.ts'
import type { Order } from '../schema/orders.ts'
import { ApiError } from '../server/api-error.ts'

const parts = {
  id: true, number: true, state: true, paymentMethod: true, total: true, email: true, personId: true, placedAt: true, expiresAt: true,
  lines: { orderBy: { position: 'asc' }, select: { sku: true, name: true, quantity: true, price: true, total: true } },
  payments: { orderBy: { createdAt: 'asc' }, select: { state: true } },
} satisfies Prisma.OrderSelect

/** An order by its number, as it is now. */
export async function readOrder(number: number): Promise<Order> {
  const found = await db.order.findUnique({ where: { number }, select: parts })
  if (!found) throw new ApiError(404, `There is no order ${number}.`)
  return viewOf(found)
}

/** Orders with this e-mail, or of this person, the newest first. */
export async function listOrders({ email, person }: { readonly email?: string | undefined; readonly person?: string | undefined }): Promise<Order[]> {
  const found = await db.order.findMany({ where: { ...(email !== undefined && { email }), ...(person !== undefined && { personId: person }) }, orderBy: { number: 'desc' }, take: 50, select: parts })
  return found.map(viewOf)
}

function viewOf({ id, paymentMethod, personId, placedAt, expiresAt, ...order }: Prisma.OrderGetPayload<{ select: typeof parts }>): Order {
  return {
    ...order, path: orderPath({ id, number: order.number }), payment: paymentMethod, person: personId,
    placedAt: placedAt.toISOString(), expiresAt: expiresAt?.toISOString() ?? null,
  }
}
