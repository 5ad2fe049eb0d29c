import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { log } from '#lib/log/log.ts'
import { toDecimal } from '#lib/money/money.ts'
import { ProviderRefused } from './provider-error.ts'
import type { NewReceipt, PaymentProvider } from './provider.ts'
import { receiptItems } from './receipt.ts'
import type { ReceiptObject } from './schema.ts'
import { shopProvider } from './shop-provider.ts'

/**
 * Has the receipt of full settlement registered, under the row's id as the idempotence key, or asks what became of it. Safe to repeat; a
 * receipt is made once. ProviderUnreachable passes through: the job comes again.
 */
export async function sendSettlement(settlementId: string, provider: PaymentProvider = shopProvider()): Promise<void> {
  const { state, amount, items, providerId, payment, order } = await db.settlementReceipt.findUniqueOrThrow({
    where: { id: settlementId },
    select: { state: true, amount: true, items: true, providerId: true, payment: { select: { providerId: true } }, order: { select: { email: true } } },
  })
  if (state !== 'pending' || payment.providerId === null) return
  if (providerId !== null) return keep(settlementId, await provider.getReceipt(providerId))
  const request: NewReceipt = {
    type: 'payment',
    payment_id: payment.providerId,
    send: true,
    customer: { email: order.email },
    items: receiptItems.parse(items),
    settlements: [{ type: 'prepayment', amount: { value: toDecimal(amount), currency: 'RUB' } }],
  }
  try {
    await keep(settlementId, await provider.createReceipt(settlementId, request))
  } catch (error) {
    if (!(error instanceof ProviderRefused) || !error.isFinal) throw error
    log.error({ settlementId, err: error }, 'the bank does not take our receipt')
    await db.settlementReceipt.updateMany({ where: { id: settlementId, state: 'pending' }, data: { state: 'canceled', settledAt: now() } })
  }
}

async function keep(settlementId: string, { id, status }: ReceiptObject): Promise<void> {
  if (status === 'canceled') log.error({ settlementId }, 'the receipt was not registered')
  await db.settlementReceipt.updateMany({
    where: { id: settlementId, state: 'pending' },
    data: { providerId: id, state: status, ...(status !== 'pending' && { settledAt: now() }) },
  })
}
