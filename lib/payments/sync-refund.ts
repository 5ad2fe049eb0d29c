import { db } from '#lib/db/db.ts'
import type { PaymentProvider } from './provider.ts'
import { settleRefund } from './settle-refund.ts'
import { shopProvider } from './shop-provider.ts'

/** Reads a refund at the provider and settles it. `providerId` must be one of ours. ProviderUnreachable passes through. */
export async function syncRefund(providerId: string, provider: PaymentProvider = shopProvider()): Promise<void> {
  const refund = await db.refund.findUnique({ where: { providerId }, select: { id: true, state: true } })
  if (refund?.state !== 'pending') return
  await settleRefund(refund.id, await provider.getRefund(providerId))
}
