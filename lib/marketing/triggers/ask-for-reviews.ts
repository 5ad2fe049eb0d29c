import { now } from '#lib/clock/clock.ts'
import { lockCells } from '#lib/consent/lock-cells.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { currentPolicy } from '#lib/policy/policy-at.ts'
import { queueTriggered } from './queue-triggered.ts'

const BATCH = 200

/**
 * Plans a request for reviews for each customer whose order was handed over as long ago as the running campaign says: of an order once, whichever campaign asked, and
 * only while something of it can still be written about; on a living consent for the campaign's purpose and only while that purpose may use reviews. Orders handed over a week
 * longer ago are let be. Whether it is still needed is asked once more when each is handed over (trigger `check_trigger_cause`). Answers how many.
 */
export async function askForReviews(): Promise<number> {
  const moment = now()
  const { versionId } = await currentPolicy()
  const due = await db.$queryRaw<{ orderId: string; subjectId: string }[]>`
    SELECT DISTINCT ON (o.id) o.id AS "orderId", l.subject_id AS "subjectId"
    FROM campaigns k
    JOIN campaign_trigger_settings t ON t.campaign_id = k.id
    JOIN policy_purposes p ON p.version_id = ${versionId}::uuid AND p.code = k.purpose AND 'reviews' = ANY (p.categories)
    JOIN order_events e ON e.kind = 'delivered' AND e.happened_at <= ${moment}::timestamptz - make_interval(hours => t.wait_hours)
      AND e.happened_at > ${moment}::timestamptz - make_interval(hours => t.wait_hours) - interval '7 days'
    JOIN orders o ON o.id = e.order_id AND o.person_id IS NOT NULL
    JOIN subjects s ON s.person_id = o.person_id
    JOIN consent_live l ON l.subject_id = s.id AND l.purpose = k.purpose AND l.channel::text = k.channel::text
    WHERE k.trigger = 'review_request' AND k.channel = 'email' AND k.state = 'running'
      AND NOT EXISTS (
        SELECT FROM campaigns c JOIN subjects b ON b.person_id = o.person_id JOIN campaign_messages m ON m.campaign_id = c.id AND m.subject_id = b.id
        WHERE c.trigger = 'review_request' AND m.about_id = o.id)
      AND EXISTS (SELECT FROM lines_to_review(o.id))
    ORDER BY o.id, l.since LIMIT ${BATCH}`
  let count = 0
  for (const { orderId, subjectId } of due) {
    const planned = await db.$transaction(async (tx) => {
      await lockCells(tx, [subjectId])
      // Asked meanwhile, by whoever looked at the same time.
      if (await isAsked(tx, orderId, subjectId)) return false
      return queueTriggered(tx, { trigger: 'review_request', subjectId, channel: 'email', aboutId: orderId })
    })
    if (planned) count += 1
  }
  return count
}

async function isAsked(tx: Transaction, orderId: string, subjectId: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM campaigns c JOIN campaign_messages m ON m.campaign_id = c.id AND m.subject_id = ${subjectId}::uuid WHERE c.trigger = 'review_request' AND m.about_id = ${orderId}::uuid`
  return found.length > 0
}
