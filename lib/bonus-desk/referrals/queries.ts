import { days, now } from '#lib/clock/clock.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { readMasked } from '#lib/privacy/read-masked.ts'
import { staffNames } from '#lib/privacy/desk/staff-names.ts'

const SHOWN = 100

const both = { referrer: { select: { referralCode: true } }, friend: { select: { referralCode: true } }, order: { select: { number: true, total: true, placedAt: true } } } as const

/** Referrals that a human has to decide, those that wait longest first; those of people whose data are blocked only for the privacy officer (6.2.4). */
export function listHeld(role: StaffRole) {
  return readMasked(role, (tx) => tx.bonusReferral.findMany({ where: { state: 'held' }, orderBy: { createdAt: 'asc' }, take: SHOWN, include: both }))
}

export type HeldReferral = Awaited<ReturnType<typeof listHeld>>[number]

/** What was decided last, with who and why: by humans, or by an order that came back whole. */
export async function listDecided(role: StaffRole) {
  const rows = await readMasked(role, (tx) => tx.bonusReferral.findMany({ where: { OR: [{ decidedBy: { not: null } }, { state: 'void', signals: { has: 'order-returned' } }] }, orderBy: { decidedAt: 'desc' }, take: 50, include: both }))
  const mark = (id: string | null) => (id === null ? null : `staff:${id}`)
  const nameOf = await staffNames(rows.map(({ decidedBy }) => mark(decidedBy)))
  return rows.map((row) => ({ ...row, decider: nameOf(mark(row.decidedBy)) ?? '' }))
}

export type DecidedReferral = Awaited<ReturnType<typeof listDecided>>[number]

/** How many wait for a human, of those that the list shows. */
export function countHeld(role: StaffRole): Promise<number> {
  return readMasked(role, (tx) => tx.bonusReferral.count({ where: { state: 'held' } }))
}

export type FraudSignal = { readonly kind: 'many-friends' | 'returns' | 'takes-turns'; readonly memberId: string; readonly code: string; readonly count: number; readonly points: number }

/**
 * Members that somebody should look at; nothing follows from it by itself (5.8): five friends or more within 30 days, three or more returned orders that had
 * earned within 90 days, three or more adjustments within 30 days.
 */
export function listSignals(role: StaffRole): Promise<FraudSignal[]> {
  const month = new Date(now().getTime() - days(30))
  const quarter = new Date(now().getTime() - days(90))
  return readMasked(role, (tx) => tx.$queryRaw<FraudSignal[]>`
    WITH signs AS (
      SELECT 'many-friends' AS kind, referrer_id AS member_id, count(*) AS count, 0::bigint AS points FROM bonus_referrals WHERE created_at > ${month} GROUP BY 2 HAVING count(*) >= 5
      UNION ALL SELECT 'returns', member_id, count(DISTINCT order_id), -sum(points) FROM bonus_entries WHERE kind = 'take_back' AND order_id IS NOT NULL AND happened_at > ${quarter} GROUP BY 2 HAVING count(DISTINCT order_id) >= 3
      UNION ALL SELECT 'takes-turns', member_id, count(*), sum(points) FROM bonus_adjustments WHERE state = 'done' AND created_at > ${month} GROUP BY 2 HAVING count(*) >= 3
    )
    SELECT kind, member_id AS "memberId", m.referral_code AS code, count::int AS count, points::int AS points
    FROM signs JOIN bonus_members m ON m.id = member_id ORDER BY count DESC, code LIMIT ${SHOWN}`)
}
