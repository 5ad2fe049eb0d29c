import type * as z from 'zod'
import { db } from '#lib/db/db.ts'
import { openReturn } from '#lib/orders/open-return.ts'
import { readReturnable } from '#lib/orders/read-returnable.ts'
import { receiveReturn } from '#lib/orders/receive-return.ts'
import type { returnInput } from '../schema/orders.ts'
import { ApiError } from '../server/api-error.ts'

/** The buyer sends goods of an order back, all that are left unless said otherwise; a return that is open already stays as it is. The warehouse then has them, if wished. */
export async function giveBack(number: number, { lines, reason, received }: z.output<typeof returnInput>): Promise<void> {
  const { id: orderId, lines: sold } = await db.order.findUniqueOrThrow({ where: { number }, select: { id: true, lines: { select: { position: true, sku: true } } } })
  await db.$transaction(async (tx) => {
    if ((await tx.return.count({ where: { orderId, state: 'requested' } })) > 0) return
    const left = (await readReturnable(tx, orderId)).lines.filter((line) => line.left.quantity > 0)
    const positionOf = (sku: string): number => {
      const line = sold.find((each) => each.sku === sku)
      if (!line) throw new ApiError(409, `Order ${number} has no ${sku}: it has ${sold.map((each) => each.sku).join(', ')}.`)
      return line.position
    }
    const pieces = lines?.map(({ sku, quantity }) => ({ position: positionOf(sku), quantity })) ?? left.map(({ position, left: { quantity } }) => ({ position, quantity }))
    await openReturn(tx, orderId, { reason, lines: pieces }, 'customer')
  })
  if (received) await receiveReturn(number, 'warehouse')
}
