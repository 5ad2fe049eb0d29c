import { db } from '#lib/db/db.ts'
import { toDecimal } from '#lib/money/money.ts'
import { ProviderRefused } from './provider-error.ts'
import type { NewRefund, PaymentProvider } from './provider.ts'
import { asFullPayment } from './receipt-lines.ts'
import { refundItems, returnedGoods, soldGoods } from './refund-items.ts'
import { settleRefund } from './settle-refund.ts'
import { shopProvider } from './shop-provider.ts'

/**
 * Asks the provider to give the money of a refund back, under the row's id as the idempotence key, and keeps its answer.
 * Safe to repeat; a refund that has been sent is not sent again. ProviderUnreachable passes through: the job comes again.
 */
export async function sendRefund(refundId: string, provider: PaymentProvider = shopProvider()): Promise<void> {
  const refund = await db.refund.findUniqueOrThrow({
    where: { id: refundId },
    select: {
      state: true,
      amount: true,
      providerId: true,
      payment: { select: { providerId: true, receipt: true } },
      createdAt: true,
      order: { select: { number: true, email: true, settlement: { select: { createdAt: true } }, ...soldGoods } },
      return: { select: returnedGoods },
    },
  })
  if (refund.state !== 'pending' || refund.payment.providerId === null) return
  if (refund.providerId !== null) return settleRefund(refundId, await provider.getRefund(refund.providerId))
  const { settlement } = refund.order
  const items = refundItems(refund)
  const request: NewRefund = {
    payment_id: refund.payment.providerId,
    amount: { value: toDecimal(refund.amount), currency: 'RUB' },
    description: `Заказ ${refund.order.number}: возврат`,
    receipt: { customer: { email: refund.order.email }, items: settlement && settlement.createdAt <= refund.createdAt ? asFullPayment(items) : items },
  }
  try {
    const object = await provider.createRefund(refundId, request)
    await db.refund.updateMany({ where: { id: refundId, providerId: null }, data: { providerId: object.id } })
    await settleRefund(refundId, object)
  } catch (error) {
    if (!(error instanceof ProviderRefused) || !error.isFinal) throw error
    await settleRefund(refundId, { status: 'canceled', cancellation_details: { party: 'yoo_money', reason: error.code } })
  }
}
