import { Refusal } from '#lib/action/refusal.ts'
import { startPayment } from '#lib/payments/start-payment.ts'
import { orderPath } from './order-link.ts'

/**
 * Where the buyer goes to pay. When the bank does not answer, or there is nothing to pay any more, that is the order's own
 * page, which says so and lets them try again: the order stands either way.
 */
export async function beginPayment(order: { id: string; number: number }): Promise<string> {
  try {
    return (await startPayment(order.id)).confirmationUrl
  } catch (error) {
    if (error instanceof Refusal) return orderPath(order)
    throw error
  }
}
