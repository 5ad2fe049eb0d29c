import { db } from '#lib/db/db.ts'
import type { SimulatedLevel, SimulatedMonth, SimulatedRules, SimulatedSum, Simulation } from './types.ts'

type Sets = { readonly current: SimulatedRules; readonly draft: SimulatedRules }

type Span = {
  /** Orders placed from `from` on and before `to`; UTC. */
  readonly from: Date
  readonly to: Date
  /** Only orders of members; otherwise every order, as if whoever bought took part. */
  readonly membersOnly: boolean
}

/** Under the rules in force, or under the draft. */
type Tag = 0 | 1

type Row = { tag: Tag; month: string | null; position: number | null; orders: number; base: number; earned: number; spendable: number }

/**
 * What delivered orders would have cost under a draft and under the rules in force: points promised by the level that the buyer had at that moment, by the
 * categories of the goods and the campaigns of that time, as `expectedPoints` counts them; and how many points these orders would have taken. A buyer without
 * an account is known by the e-mail of the order. One statement, which reads each order once, with room to sort them in memory.
 */
export async function simulateRules({ current, draft }: Sets, { from, to, membersOnly }: Span): Promise<Simulation> {
  const sets = [{ tag: 0, ...current }, { tag: 1, ...draft }] as const
  const shares = JSON.stringify(sets.map(({ tag, redeemShare }) => ({ tag, share: redeemShare })))
  const levels = JSON.stringify(sets.flatMap(({ tag, levels: some }) => some.map(({ turnoverFrom, rate }, position) => ({ tag, position, turnover: turnoverFrom, rate }))))
  const rates = JSON.stringify(sets.flatMap(({ tag, categories }) => categories.map(({ categoryId, multiplier }) => ({ tag, category: categoryId, multiplier }))))
  const [, rows] = await db.$transaction([db.$executeRaw`SET LOCAL work_mem = '64MB'`, db.$queryRaw<Row[]>`
    WITH RECURSIVE shares AS MATERIALIZED (
      SELECT tag, share FROM jsonb_to_recordset(${shares}::jsonb) AS s(tag int, share bigint)
    ), levels AS MATERIALIZED (
      SELECT tag, position, rate, turnover AS lower, lead(turnover) OVER (PARTITION BY tag ORDER BY position) AS upper
      FROM jsonb_to_recordset(${levels}::jsonb) AS l(tag int, position int, turnover bigint, rate bigint)
    ), above AS (
      SELECT id AS category_id, id AS ancestor_id, 0 AS distance FROM categories
      UNION ALL SELECT a.category_id, c.parent_id, a.distance + 1 FROM above a JOIN categories c ON c.id = a.ancestor_id WHERE c.parent_id IS NOT NULL
    ), rates AS MATERIALIZED (
      SELECT DISTINCT ON (r.tag, a.category_id) r.tag, a.category_id, r.multiplier
      FROM jsonb_to_recordset(${rates}::jsonb) AS r(tag int, category uuid, multiplier bigint) JOIN above a ON a.ancestor_id = r.category
      ORDER BY r.tag, a.category_id, a.distance
    ), campaigns AS MATERIALIZED (
      SELECT a.category_id, c.starts_at, c.ends_at, c.multiplier::bigint AS multiplier
      FROM bonus_campaigns c JOIN above a ON c.category_id IS NULL AND a.distance = 0 OR a.ancestor_id = c.category_id WHERE c.state = 'approved'
    ), delivered AS MATERIALIZED (
      SELECT o.id, coalesce(o.person_id::text, lower(o.email)) COLLATE "C" AS buyer, o.placed_at, e.at AS delivered_at, o.bonus_member_id IS NOT NULL AS member,
        (o.total - o.delivery_total)::bigint AS paid
      FROM orders o JOIN (SELECT order_id, min(happened_at) AS at FROM order_events WHERE kind = 'delivered' GROUP BY order_id) e ON e.order_id = o.id
      WHERE o.state = 'delivered' AND e.at > ${from}::timestamptz - interval '1 year'
    ), chosen AS MATERIALIZED (
      SELECT * FROM delivered WHERE placed_at >= ${from} AND placed_at < ${to} AND (member OR NOT ${membersOnly})
    ), kept AS (
      SELECT d.buyer, d.delivered_at, d.paid - coalesce(r.amount, 0) AS paid
      FROM delivered d LEFT JOIN (SELECT order_id, sum(amount - delivery_share)::bigint AS amount FROM returns WHERE state = 'received' GROUP BY order_id) r ON r.order_id = d.id
    ), moves AS (
      SELECT buyer, delivered_at AS at, paid AS amount, 0 AS turn, NULL::uuid AS order_id FROM kept
      UNION ALL SELECT buyer, delivered_at + interval '1 year', -paid, 0, NULL FROM kept
      UNION ALL SELECT buyer, placed_at, 0, 1, id FROM chosen
    ), turnovers AS (
      SELECT order_id, sum(amount) OVER (PARTITION BY buyer ORDER BY at, turn ROWS UNBOUNDED PRECEDING) AS turnover FROM moves
    ), goods AS MATERIALIZED (
      SELECT c.id, l.total::bigint AS total, l.total::bigint + l.bonus_share AS spent, l.quantity, p.category_id,
        coalesce((SELECT max(multiplier) FROM campaigns m WHERE m.category_id = p.category_id AND m.starts_at <= c.placed_at AND m.ends_at > c.placed_at), 100) AS campaign
      FROM chosen c JOIN order_lines l ON l.order_id = c.id JOIN variants v ON v.id = l.variant_id JOIN products p ON p.id = v.product_id
    ), summed AS (
      SELECT g.id, s.tag, sum(g.total) AS base, sum(g.total::numeric * coalesce(r.multiplier, 100) * g.campaign) AS weighted,
        sum(greatest(0, least(g.spent * s.share / 1000000, g.spent / 100 - g.quantity))) AS spendable
      FROM goods g CROSS JOIN shares s LEFT JOIN rates r ON r.tag = s.tag AND r.category_id = g.category_id GROUP BY g.id, s.tag
    )
    SELECT s.tag, to_char(c.placed_at AT TIME ZONE 'Europe/Saratov', 'YYYY-MM') AS month, l.position, count(*)::int AS orders, sum(s.base)::float8 AS base,
      sum(floor(s.weighted * l.rate / 10000000000))::float8 AS earned, sum(s.spendable)::float8 AS spendable
    FROM summed s JOIN chosen c ON c.id = s.id JOIN turnovers t ON t.order_id = s.id
      JOIN levels l ON l.tag = s.tag AND l.lower <= greatest(t.turnover, 0) AND (l.upper IS NULL OR t.turnover < l.upper)
    GROUP BY GROUPING SETS ((s.tag, to_char(c.placed_at AT TIME ZONE 'Europe/Saratov', 'YYYY-MM')), (s.tag, l.position))
    ORDER BY month, position`])
  return { months: monthsOf(rows), levels: { current: levelsOf(rows, 0, current), draft: levelsOf(rows, 1, draft) } }
}

function monthsOf(rows: readonly Row[]): SimulatedMonth[] {
  const months = [...new Set(rows.flatMap(({ month }) => month ?? []))]
  const sumOf = (row: Row | undefined): SimulatedSum => ({ earned: row?.earned ?? 0, spendable: row?.spendable ?? 0 })
  return months.map((month) => {
    const of = (tag: Tag) => rows.find((row) => row.month === month && row.tag === tag)
    return { month, orders: of(0)?.orders ?? 0, base: of(0)?.base ?? 0, current: sumOf(of(0)), draft: sumOf(of(1)) }
  })
}

function levelsOf(rows: readonly Row[], tag: Tag, { levels }: SimulatedRules): SimulatedLevel[] {
  return levels.map(({ name }, position) => {
    const row = rows.find((each) => each.tag === tag && each.position === position)
    return { name, orders: row?.orders ?? 0, base: row?.base ?? 0, earned: row?.earned ?? 0 }
  })
}
