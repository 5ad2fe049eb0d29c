import { now } from '#lib/clock/clock.ts'
import { lockCells } from '#lib/consent/lock-cells.ts'
import { db } from '#lib/db/db.ts'
import { currentPolicy } from '#lib/policy/policy-at.ts'
import { queueTriggered } from './queue-triggered.ts'

const BATCH = 200

/**
 * Plans a reminder for each customer whose cart has lain as long as the running campaign says, with something in it that can be bought: one for one content of a
 * cart, at most one a week, on a living consent for the campaign's purpose and only while that purpose may use carts. Carts older than a fortnight more are let be.
 * Answers how many.
 */
export async function remindOfCarts(): Promise<number> {
  const moment = now()
  const { versionId } = await currentPolicy()
  const due = await db.$queryRaw<{ cartId: string; subjectId: string }[]>`
    SELECT DISTINCT ON (c.id) c.id AS "cartId", l.subject_id AS "subjectId"
    FROM campaigns k
    JOIN campaign_trigger_settings t ON t.campaign_id = k.id
    JOIN policy_purposes p ON p.version_id = ${versionId}::uuid AND p.code = k.purpose AND 'cart' = ANY (p.categories)
    JOIN carts c ON c.person_id IS NOT NULL AND c.updated_at <= ${moment}::timestamptz - make_interval(hours => t.wait_hours)
      AND c.updated_at > ${moment}::timestamptz - make_interval(hours => t.wait_hours) - interval '14 days'
    JOIN subjects s ON s.person_id = c.person_id
    JOIN consent_live l ON l.subject_id = s.id AND l.purpose = k.purpose AND l.channel::text = k.channel::text
    WHERE k.trigger = 'abandoned_cart' AND k.channel = 'email' AND k.state = 'running'
      AND EXISTS (SELECT FROM cart_lines i WHERE i.cart_id = c.id AND is_for_sale(i.variant_id))
      AND NOT EXISTS (
        SELECT FROM campaign_messages m JOIN subjects o ON o.id = m.subject_id WHERE m.campaign_id = k.id AND o.person_id = c.person_id
          AND (m.state IN ('planned', 'held', 'handed') OR m.handed_at > ${moment}::timestamptz - interval '7 days'
            OR m.about_id = c.id AND coalesce(m.handed_at, m.settled_at) >= c.updated_at))
    ORDER BY c.id, l.since LIMIT ${BATCH}`
  let count = 0
  for (const { cartId, subjectId } of due) {
    const planned = await db.$transaction(async (tx) => {
      await lockCells(tx, [subjectId])
      return queueTriggered(tx, { trigger: 'abandoned_cart', subjectId, channel: 'email', aboutId: cartId })
    })
    if (planned) count += 1
  }
  return count
}
