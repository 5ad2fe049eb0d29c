import type { Transaction } from '#lib/db/db.ts'
import { takeBackReferral } from '../ledger/take-back-referral.ts'

/**
 * The order that was the reason of a recommendation came back whole: it is void, whether it was paid or a human was still to decide, and what it gave to either side
 * is taken back (rules, 8.5). To be called in the transaction that ends the order as returned; of other orders, and a second time, it does nothing.
 */
export async function voidReferral(tx: Transaction, orderId: string, at: Date): Promise<void> {
  const [referral] = await tx.$queryRaw<{ id: string }[]>`
    UPDATE bonus_referrals SET state = 'void', signals = array_append(signals, 'order-returned'), decided_at = CASE WHEN state = 'void' THEN decided_at ELSE ${at}::timestamptz(3) END
    WHERE order_id = ${orderId}::uuid AND state IN ('held', 'paid', 'void') AND NOT 'order-returned' = ANY (signals) RETURNING id`
  if (referral) await takeBackReferral(tx, { referralId: referral.id, at })
}
