import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { kopecks } from '#lib/money/money.ts'
import { readReturnable } from './read-returnable.ts'
import { returnedShare } from './return-share.ts'
import { refundDue } from './return-until.ts'
import { ownOrderSchema } from './schema.ts'
import type { ReturnOffer } from './types.ts'

/** What of a customer's order can be sent back now; null when it is not theirs, not delivered, or a return is on its way. */
export async function getReturnOffer(personId: string, number: unknown): Promise<ReturnOffer | null> {
  const parsed = ownOrderSchema.safeParse({ number })
  const order =
    parsed.success &&
    (await db.order.findUnique({
      where: { number: parsed.data.number, personId, state: 'delivered', returns: { none: { state: 'requested' } } },
      select: {
        id: true,
        number: true,
        payments: { where: { state: 'succeeded' }, select: { id: true } },
        lines: { select: { position: true, name: true, option: true, image: true } },
      },
    }))
  if (!order) return null
  const moment = now()
  const { until, lines, deliveryTotal } = await readReturnable(db, order.id)
  return {
    number: order.number,
    until,
    open: moment <= until,
    refundDue: refundDue(moment),
    paidOnline: order.payments.length > 0,
    deliveryTotal: kopecks(deliveryTotal),
    lines: lines.flatMap(({ position, left, faultUntil }) => {
      const line = order.lines.find((each) => each.position === position)
      if (!line || left.quantity === 0) return []
      const shares = Array.from({ length: left.quantity }, (_, index) => returnedShare(left, index + 1))
      return [{
        ...line, faultUntil, faultOpen: moment <= faultUntil,
        amounts: shares.map(({ amount }) => kopecks(amount)), bonusBack: shares.map((share) => share.bonusBack), bonusTaken: shares.map((share) => share.bonusTaken),
      }]
    }),
  }
}
