import { now } from '#lib/clock/clock.ts'
import type { Bank } from './bank.ts'
import { notify } from './notifications.ts'
import { findPayment, paymentView } from './payments.ts'
import { inTransaction } from './transaction.ts'

/** How a payment ends: paid by a method, or cancelled by somebody for a reason (words of the protocol). */
export type Ending =
  | { readonly status: 'succeeded'; readonly method: 'bank_card' | 'sbp' }
  | { readonly status: 'canceled'; readonly party: 'payment_network' | 'yoo_money'; readonly reason: string }

/** Ends a pending payment and books its notification; a payment that has ended keeps its first ending. */
export async function settle(bank: Bank, id: string, ending: Ending): Promise<void> {
  await inTransaction(bank.pool, async (db) => {
    const { rowCount } = await db.query(
      `update sandbox_bank.payments set status = $2, method = coalesce($3, method), cancellation_party = $4, cancellation_reason = $5, settled_at = $6
       where id = $1 and status = 'pending'`,
      [id, ending.status, ending.status === 'succeeded' ? ending.method : null, ending.status === 'canceled' ? ending.party : null,
        ending.status === 'canceled' ? ending.reason : null, now()],
    )
    const payment = rowCount === 1 ? await findPayment(db, bank, id) : null
    if (payment === null || payment.drop_webhook) return
    await notify(db, bank, `payment.${ending.status}`, paymentView(bank, payment), payment.webhook_delay_ms)
  })
  bank.wake()
}

/** The shopper pays by the method, unless the bank has been told to refuse. */
export async function pay(bank: Bank, payment: { readonly id: string; readonly refuse: boolean }, method: 'bank_card' | 'sbp'): Promise<void> {
  await settle(bank, payment.id, payment.refuse ? { status: 'canceled', party: 'payment_network', reason: 'general_decline' } : { status: 'succeeded', method })
}
