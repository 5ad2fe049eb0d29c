import { db } from '#lib/db/db.ts'
import type { BonusEntryKind, BonusSource } from '#lib/db/generated/enums.ts'
import type { LedgerLine } from './types.ts'

/** How many lines a page has. */
const PAGE = 20

/** The last position there can be. */
const LAST = 9_223_372_036_854_775_807n

type Row = {
  readonly position: bigint; readonly kind: BonusEntryKind; readonly source: BonusSource; readonly points: number; readonly order: number | null; readonly returned: boolean
  readonly expiresAt: Date; readonly happenedAt: Date
}

/**
 * What moved the points of a member, the latest first: entries of one kind, order, return and moment are one line, because whoever spends 500 points does not know of
 * lots. `before`: the position of the last line on the page before. `next`: the same for the page after; null at the end.
 */
export async function getOwnLedger(memberId: string, before: string | null = null): Promise<{ readonly lines: readonly LedgerLine[]; readonly next: string | null }> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT min(e.position) AS position, e.kind::text AS kind, c.source, sum(e.points)::integer AS points, o.number AS order, e.return_id IS NOT NULL AS returned, min(l.expires_at) AS "expiresAt",
      e.happened_at AS "happenedAt"
    FROM bonus_entries e JOIN bonus_lots l ON l.id = e.lot_id LEFT JOIN orders o ON o.id = e.order_id
      CROSS JOIN LATERAL (SELECT CASE WHEN e.kind IN ('earn', 'adjust') THEN l.source::text WHEN e.referral_id IS NOT NULL THEN 'referral' WHEN e.review_lot_id IS NOT NULL THEN 'review' ELSE 'order' END AS source) c
    WHERE e.member_id = ${memberId}::uuid
    GROUP BY e.kind, CASE WHEN e.kind IN ('earn', 'adjust') THEN e.lot_id END, c.source, o.number, e.return_id, e.referral_id, e.review_lot_id, e.happened_at
    HAVING min(e.position) < ${before === null ? LAST : BigInt(before)}
    ORDER BY min(e.position) DESC LIMIT ${PAGE + 1}`
  const lines = rows.slice(0, PAGE).map(({ position, expiresAt, points, ...line }) => ({ ...line, points, position: String(position), expiresAt: points > 0 ? expiresAt : null }))
  return { lines, next: rows.length > PAGE ? (lines.at(-1)?.position ?? null) : null }
}
