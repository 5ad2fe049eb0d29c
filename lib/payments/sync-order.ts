import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { log } from '#lib/log/log.ts'
import { ProviderRefused, ProviderUnreachable } from './provider-error.ts'
import type { PaymentProvider } from './provider.ts'
import { shopProvider } from './shop-provider.ts'
import { syncPayment } from './sync-payment.ts'

/** A page that is reloaded does not ask the bank more often than this; milliseconds. */
const pause = 2_000

/**
 * What the buyer's return does: asks the bank about the order's pending payment, so that the page need not wait for the
 * webhook. A bank that does not answer is no error here: webhook or sweep will tell.
 */
export async function syncOrder(orderId: string, provider: PaymentProvider = shopProvider()): Promise<void> {
  const payment = await db.payment.findFirst({
    where: { orderId, state: 'pending', providerId: { not: null }, OR: [{ checkedAt: null }, { checkedAt: { lt: new Date(now().getTime() - pause) } }] },
    select: { providerId: true },
  })
  if (payment?.providerId == null) return
  try {
    await syncPayment(payment.providerId, provider)
  } catch (error) {
    if (!(error instanceof ProviderUnreachable) && !(error instanceof ProviderRefused)) throw error
    log.warn({ orderId, err: error }, 'the bank did not tell')
  }
}
