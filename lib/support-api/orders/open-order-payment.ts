import type * as z from 'zod'
import { db } from '#lib/db/db.ts'
import { startPayment } from '#lib/payments/start-payment.ts'
import type { orderPayment, paymentInput } from '../schema/orders.ts'
import { endPayment } from './pay-order.ts'

/** The buyer goes to the bank's page; with `end` the payment also ends there. Refusals as of `startPayment`. */
export async function openOrderPayment({ id }: { readonly id: string }, end: z.output<typeof paymentInput>['end']): Promise<z.output<typeof orderPayment>> {
  const { confirmationUrl } = await startPayment(id)
  if (end !== undefined) await endPayment(confirmationUrl, end)
  const { state: order, payments } = await db.order.findUniqueOrThrow({ where: { id }, select: { state: true, payments: { orderBy: { createdAt: 'desc' }, take: 1, select: { state: true } } } })
  return { url: end === undefined ? confirmationUrl : null, state: payments[0]?.state ?? 'none', order }
}
