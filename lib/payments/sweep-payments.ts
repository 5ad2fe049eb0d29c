import { days, minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { log } from '#lib/log/log.ts'
import { ProviderRefused, ProviderUnreachable } from './provider-error.ts'
import type { PaymentProvider } from './provider.ts'
import { registerPayment } from './register-payment.ts'
import { sendRefund } from './send-refund.ts'
import { sendSettlement } from './send-settlement.ts'
import { settlePayment } from './settle-payment.ts'
import { shopProvider } from './shop-provider.ts'
import { syncPayment } from './sync-payment.ts'

/** How many of each kind one sweep looks at: the next comes in a minute. */
const most = 50

type Due = { readonly id: string; readonly providerId: string | null }

/**
 * Finishes what nothing else finished: payments whose webhook never came, attempts, refunds and receipts whose process died half-way.
 * The older a payment, the rarer it is asked about; after three days not at all. Stops when the bank is away.
 */
export async function sweepPayments(provider: PaymentProvider = shopProvider()): Promise<void> {
  const work = [
    ...(await duePayments()).map(({ id, providerId }) => async () =>
      providerId === null ? settlePayment(await registerPayment(id, provider)) : syncPayment(providerId, provider)),
    ...(await dueRefunds()).map(({ id }) => () => sendRefund(id, provider)),
    ...(await dueSettlements()).map(({ id }) => () => sendSettlement(id, provider)),
  ]
  for (const step of work) {
    try {
      await step()
    } catch (error) {
      if (error instanceof ProviderUnreachable) return log.warn({ err: error }, 'the bank does not answer, the sweep will come again')
      if (!(error instanceof ProviderRefused)) throw error
      log.error({ err: error }, 'the bank refused')
    }
  }
}

/** Marked as asked before they are: what the bank refuses again and again does not keep others from their turn. */
function duePayments(): Promise<Due[]> {
  const at = now()
  const minuteAgo = new Date(at.getTime() - minutes(1))
  return db.$queryRaw<Due[]>`
    UPDATE payments SET checked_at = ${at} WHERE id IN (
      SELECT id FROM payments
      WHERE state = 'pending' AND created_at BETWEEN ${new Date(at.getTime() - days(3))} AND ${minuteAgo}
        AND (checked_at IS NULL OR checked_at <= least(${minuteAgo}::timestamptz, ${at}::timestamptz - (${at}::timestamptz - created_at) / 10))
      ORDER BY checked_at NULLS FIRST LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING id, provider_id AS "providerId"`
}

function dueRefunds(): Promise<Due[]> {
  const at = now().getTime()
  return db.refund.findMany({
    where: { state: 'pending', createdAt: { gte: new Date(at - days(3)), lte: new Date(at - minutes(1)) } },
    orderBy: { createdAt: 'asc' },
    take: most,
    select: { id: true, providerId: true },
  })
}

/** Receipts have no webhook: what the bank is still registering is asked about until it is done. */
function dueSettlements(): Promise<{ readonly id: string }[]> {
  const at = now().getTime()
  return db.settlementReceipt.findMany({
    where: { state: 'pending', createdAt: { gte: new Date(at - days(3)), lte: new Date(at - minutes(1)) } },
    orderBy: { createdAt: 'asc' },
    take: most,
    select: { id: true },
  })
}
