import type { Transaction } from '#lib/db/db.ts'
import { type LeftWithPoints, leftWithPoints } from './return-share.ts'
import { faultUntil, returnUntil } from './return-until.ts'

export type Returnable = {
  /** Kopecks: what was paid for delivery; comes back with the last piece. */
  readonly deliveryTotal: number
  /** The last moment for whoever has changed their mind. */
  readonly until: Date
  /** The lines of the order by position, with what is left of them. */
  readonly lines: readonly { readonly position: number; readonly variantId: string; readonly left: LeftWithPoints; readonly faultUntil: Date }[]
}

/** What of a delivered order can still be sent back, and until when. */
export async function readReturnable(tx: Transaction, orderId: string): Promise<Returnable> {
  const { events, lines, deliveryTotal } = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      deliveryTotal: true,
      events: { where: { kind: 'delivered' }, orderBy: { happenedAt: 'desc' }, take: 1, select: { happenedAt: true } },
      lines: {
        orderBy: { position: 'asc' },
        select: {
          position: true,
          variantId: true,
          quantity: true,
          total: true,
          bonusShare: true,
          bonusEarn: true,
          variant: { select: { product: { select: { warrantyMonths: true } } } },
          returnLines: { where: { return: { state: { not: 'withdrawn' } } }, select: { quantity: true, amount: true, bonusBack: true, bonusTaken: true } },
        },
      },
    },
  })
  const deliveredAt = events[0]?.happenedAt ?? new Date(0)
  return {
    deliveryTotal,
    until: returnUntil(deliveredAt),
    lines: lines.map(({ position, variantId, variant, returnLines, ...line }) => ({
      position,
      variantId,
      left: leftWithPoints(line, returnLines),
      faultUntil: faultUntil(deliveredAt, variant.product.warrantyMonths),
    })),
  }
}
