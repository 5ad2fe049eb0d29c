import { Refusal } from '#lib/action/refusal.ts'
import { log } from '#lib/log/log.ts'
import { ProviderUnreachable } from '#lib/payments/provider-error.ts'
import { startPayment } from '#lib/payments/start-payment.ts'
import { orderPath } from './order-link.ts'

/** Where the buyer pays. While the bank does not answer, or when there is nothing to pay any more, that is the order's own page. */
export async function beginPayment(order: { id: string; number: number }): Promise<string> {
  try {
    return (await startPayment(order.id)).confirmationUrl
  } catch (error) {
    if (error instanceof ProviderUnreachable) log.warn({ order: order.id }, 'the bank does not answer')
    else if (!(error instanceof Refusal)) throw error
    return orderPath(order)
  }
}
