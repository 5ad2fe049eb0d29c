import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'

type At = { readonly tx?: Pick<Transaction, '$queryRaw'>; readonly at?: Date }

/**
 * The points a member can spend at a moment. The balance of the ledger is the sum of its entries, and the database keeps `remaining` of each lot the sum of the
 * lot's; what has expired and no job has written off yet is left out.
 */
export async function getBalance(memberId: string, { tx = db, at = now() }: At = {}): Promise<number> {
  const [row] = await tx.$queryRaw<{ balance: number }[]>`
    SELECT coalesce(sum(remaining), 0)::int AS balance FROM bonus_lots WHERE member_id = ${memberId}::uuid AND remaining > 0 AND expires_at > ${at}::timestamptz(3)`
  return row?.balance ?? 0
}
