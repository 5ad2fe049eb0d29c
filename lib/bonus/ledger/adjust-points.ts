import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { getBalance } from './balance.ts'
import { lockMember } from './lock-member.ts'

/**
 * Carries out an adjustment that is done, in the transaction that made it so: given points are a lot of their own, taken ones go from what expires first. A second
 * call does nothing. Refusals `not-found`, `not-member` (has left), `bonus-short` (fields: `balance`).
 */
export async function adjustPoints(tx: Transaction, { adjustmentId, at }: { readonly adjustmentId: string; readonly at: Date }): Promise<void> {
  const found = await tx.bonusAdjustment.findFirst({ where: { id: adjustmentId, state: 'done' }, select: { memberId: true, points: true } })
  if (!found) throw new Refusal('not-found')
  if (!(await lockMember(tx, found.memberId))) throw new Refusal('not-member')
  if ((await tx.bonusEntry.count({ where: { adjustmentId } })) > 0) return
  if (found.points > 0) return give(tx, { ...found, adjustmentId, at })
  const balance = await getBalance(found.memberId, { tx, at })
  if (balance < -found.points) throw new Refusal('bonus-short', { balance: String(balance) })
  await take(tx, { ...found, adjustmentId, at })
}

type Adjustment = { readonly adjustmentId: string; readonly memberId: string; readonly points: number; readonly at: Date }

async function give(tx: Transaction, { adjustmentId, memberId, points, at }: Adjustment): Promise<void> {
  await tx.$executeRaw`
    WITH lot AS (
      INSERT INTO bonus_lots (id, member_id, key, source, points, granted_at, expires_at)
      SELECT uuidv7(), ${memberId}::uuid, ${`adjust:${adjustmentId}`}, 'adjustment', ${points}::int, ${at}::timestamptz(3),
        bonus_day_end(${at}::timestamptz(3), coalesce((SELECT lot_days FROM bonus_rules_at(${at}::timestamptz(3))), 365))
      RETURNING *
    )
    INSERT INTO bonus_entries (member_id, lot_id, kind, points, adjustment_id, happened_at) SELECT member_id, id, 'adjust', points, ${adjustmentId}::uuid, granted_at FROM lot`
}

/** Under the member's lock, and with enough to take. */
async function take(tx: Transaction, { adjustmentId, memberId, points, at }: Adjustment): Promise<void> {
  await tx.$executeRaw`
    WITH lots AS MATERIALIZED (
      SELECT id, member_id, remaining, expires_at, granted_at FROM bonus_lots WHERE member_id = ${memberId}::uuid AND remaining > 0 AND expires_at > ${at}::timestamptz(3)
      ORDER BY expires_at, granted_at, id FOR NO KEY UPDATE
    ), queue AS (
      SELECT *, sum(remaining) OVER (ORDER BY expires_at, granted_at, id) - remaining AS before FROM lots
    )
    INSERT INTO bonus_entries (member_id, lot_id, kind, points, adjustment_id, happened_at)
    SELECT member_id, id, 'adjust', -least(remaining, ${-points}::int - before)::int, ${adjustmentId}::uuid, ${at}::timestamptz(3) FROM queue WHERE before < ${-points}::int ORDER BY before`
}
