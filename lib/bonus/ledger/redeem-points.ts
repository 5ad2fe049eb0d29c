import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'

type Redemption = {
  readonly memberId: string
  readonly orderId: string
  /** Whole, above nothing. */
  readonly points: number
  readonly at: Date
}

/**
 * Pays an order by points: of the member's lots first those that expire first. Of several at once, each finds what the one before has left. A second call for
 * the same order does nothing. One call of the database. Refusals `bonus-short` (fields: `balance`; also when the member has left), `bonus-blocked` (6.2.4).
 */
export async function redeemPoints(tx: Pick<Transaction, '$queryRaw'>, { memberId, orderId, points, at }: Redemption): Promise<void> {
  const [found] = await tx.$queryRaw<{ balance: number; blocked: boolean | null; paid: boolean }[]>`
    SELECT balance, blocked, paid FROM bonus_redeem(${memberId}::uuid, ${orderId}::uuid, ${points}::int, ${at}::timestamptz)`
  if (found?.paid) return
  if (found?.blocked) throw new Refusal('bonus-blocked')
  if (!found || found.balance < points) throw new Refusal('bonus-short', { balance: String(found?.balance ?? 0) })
}
