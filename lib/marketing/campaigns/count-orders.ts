import { days, now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'

/** An order may be committed a little after the moment it carries, and be cancelled a day later: that much is counted anew. */
const AGAIN = days(1)

/**
 * Counts the orders that people of a campaign placed within its window after their message was handed over, the reviews that they wrote where they were asked for them, and those people whose reactions may be counted (4.1.16): numbers
 * of nobody, by day and variant. Looks at orders, of which there are few, never at messages, of which there may be millions.
 */
export async function countOrders(campaignId: string): Promise<void> {
  const moment = now()
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(${campaignId}, 6)))`
    const campaign = await tx.campaign.findUnique({ where: { id: campaignId }, select: { startedAt: true, trigger: true, windowDays: true, ordersCountedAt: true } })
    if (!campaign?.startedAt) return
    const since = new Date(Math.max(campaign.startedAt.getTime(), (campaign.ordersCountedAt ?? campaign.startedAt).getTime() - AGAIN))
    await tx.$executeRaw`
      DELETE FROM campaign_outcomes WHERE campaign_id = ${campaignId}::uuid AND kind IN ('ordered', 'reviewed') AND day >= (${since}::timestamptz AT TIME ZONE 'Europe/Saratov')::date`
    await tx.$executeRaw`
      WITH placed AS MATERIALIZED (
        SELECT id, person_id, total, placed_at FROM orders
        WHERE placed_at >= ((${since}::timestamptz AT TIME ZONE 'Europe/Saratov')::date::timestamp AT TIME ZONE 'Europe/Saratov') AND person_id IS NOT NULL AND state NOT IN ('cancelled', 'expired')
      ), caused AS (
        SELECT DISTINCT ON (p.id) p.id, p.total, p.placed_at, coalesce(m.variant, '') AS variant
        FROM placed p JOIN subjects s ON s.person_id = p.person_id
          JOIN campaign_messages m ON m.campaign_id = ${campaignId}::uuid AND m.subject_id = s.id
        WHERE m.handed_at <= p.placed_at AND p.placed_at < m.handed_at + make_interval(days => ${campaign.windowDays}) AND m.state IN ('handed', 'accepted', 'delivered', 'unknown')
        ORDER BY p.id, m.handed_at DESC
      )
      INSERT INTO campaign_outcomes (campaign_id, variant, kind, day, link, count, amount)
      SELECT ${campaignId}::uuid, variant, 'ordered', (placed_at AT TIME ZONE 'Europe/Saratov')::date, '', count(*), sum(total) FROM caused GROUP BY 2, 4`
    if (campaign.trigger === 'review_request') await countReviews(tx, { campaignId, since, windowDays: campaign.windowDays })
    await tx.$executeRaw`
      UPDATE campaigns SET orders_counted_at = ${moment}, countable = (
        SELECT count(*) FROM consent_live allows JOIN campaign_messages m ON m.campaign_id = ${campaignId}::uuid AND m.subject_id = allows.subject_id AND allows.purpose = 'mail-counting'
        WHERE m.state IN ('handed', 'accepted', 'delivered', 'unknown'))
      WHERE id = ${campaignId}::uuid`
  })
}

type Counted = { readonly campaignId: string; readonly since: Date; readonly windowDays: number }

/** Reviews of an order's goods that its buyer wrote within the window after the request for them. */
async function countReviews(tx: Transaction, { campaignId, since, windowDays }: Counted): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO campaign_outcomes (campaign_id, variant, kind, day, link, count, amount)
    SELECT ${campaignId}::uuid, coalesce(m.variant, ''), 'reviewed', (r.created_at AT TIME ZONE 'Europe/Saratov')::date, '', count(DISTINCT r.id), 0
    FROM reviews r JOIN subjects s ON s.person_id = r.person_id JOIN campaign_messages m ON m.campaign_id = ${campaignId}::uuid AND m.subject_id = s.id AND m.about_id = r.order_id
    WHERE r.created_at >= ((${since}::timestamptz AT TIME ZONE 'Europe/Saratov')::date::timestamp AT TIME ZONE 'Europe/Saratov')
      AND m.handed_at <= r.created_at AND r.created_at < m.handed_at + make_interval(days => ${windowDays}) AND m.state IN ('handed', 'accepted', 'delivered', 'unknown')
    GROUP BY 2, 4`
}

/** The same for every campaign whose window is open; says for how many. */
export async function countAllOrders(): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM campaigns WHERE started_at IS NOT NULL
      AND coalesce(finished_at, ${now()}::timestamptz) + make_interval(days => window_days + 1) >= coalesce(orders_counted_at, started_at)`
  for (const { id } of due) await countOrders(id)
  return due.length
}
