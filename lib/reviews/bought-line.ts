import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'

/** «1012-1» for the first line of the order № 1012. */
export const lineName = (number: number, position: number): string => `${number}-${position + 1}`

/** The line of a delivered order of this person, and its product. Refusal `review-not-bought`. */
export async function boughtLine(tx: Pick<Transaction, 'orderLine'>, personId: string, line: string) {
  const [number, place] = line.split('-').map(Number)
  const found = await tx.orderLine.findFirst({
    where: { position: (place ?? 0) - 1, order: { number: number ?? 0, personId, state: { in: ['delivered', 'returned'] }, events: { some: { kind: 'delivered' } } } },
    select: { orderId: true, position: true, variant: { select: { productId: true } } },
  })
  if (!found) throw new Refusal('review-not-bought')
  return { orderId: found.orderId, position: found.position, productId: found.variant.productId }
}
