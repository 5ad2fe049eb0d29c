import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { log } from '#lib/log/log.ts'
import { openPayment } from './open-payment.ts'
import { ProviderRefused, ProviderUnreachable } from './provider-error.ts'
import type { PaymentProvider } from './provider.ts'
import { registerPayment } from './register-payment.ts'
import type { PaymentObject } from './schema.ts'
import { settlePayment } from './settle-payment.ts'
import { shopProvider } from './shop-provider.ts'

/**
 * Begins to pay an order, or goes on with what was begun: the address of the bank's page. However often and from however
 * many tabs it is called, an order has one live attempt; after a cancelled one a new attempt is made. Refusals: those of
 * `openPayment`, `bank-unreachable` (try again), `bank-refused`.
 */
export async function startPayment(orderId: string, provider: PaymentProvider = shopProvider()): Promise<{ confirmationUrl: string }> {
  // Twice: the attempt that was alive may turn out to be over at the bank, and then the next one is new.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const payment = await openPayment(orderId)
    const object = await ask(orderId, () => (payment.providerId === null ? registerPayment(payment.id, provider) : provider.getPayment(payment.providerId)))
    await settlePayment(object)
    const known = await db.payment.findUniqueOrThrow({ where: { id: payment.id }, select: { state: true, confirmationUrl: true } })
    if (known.state === 'pending' && object.status === 'pending' && known.confirmationUrl !== null) return { confirmationUrl: known.confirmationUrl }
    if (known.state === 'succeeded') throw new Refusal('already-paid')
  }
  throw new Refusal('bank-refused')
}

async function ask(orderId: string, call: () => Promise<PaymentObject>): Promise<PaymentObject> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof ProviderUnreachable) log.warn({ orderId, err: error }, 'the bank does not answer')
    else if (error instanceof ProviderRefused) log.error({ orderId, err: error }, 'the bank refused')
    else throw error
    throw new Refusal(error instanceof ProviderUnreachable ? 'bank-unreachable' : 'bank-refused')
  }
}
