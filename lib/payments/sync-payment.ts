import type { PaymentProvider } from './provider.ts'
import { settlePayment } from './settle-payment.ts'
import { shopProvider } from './shop-provider.ts'

/**
 * Reads a payment at the provider and settles it. `providerId` must be one of ours. ProviderUnreachable passes through.
 */
export async function syncPayment(providerId: string, provider: PaymentProvider = shopProvider()): Promise<void> {
  await settlePayment(await provider.getPayment(providerId))
}
