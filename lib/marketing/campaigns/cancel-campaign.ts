import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { lockCampaign } from './lock-campaign.ts'
import type { Seen } from './schema.ts'

const BATCH = 50_000
const FIRST = '00000000-0000-0000-0000-000000000000'

/** Ends a campaign for good: what was not handed is cancelled in the same transaction. Refusals as of `lockCampaign`. */
export async function cancelCampaign({ reason, ...seen }: Seen & { readonly reason: string }): Promise<{ cancelled: number }> {
  return db.$transaction(async (tx) => {
    await lockCampaign(tx, seen, 'draft', 'review', 'approved', 'scheduled', 'running', 'paused')
    // First the state: whoever hands over looks at it, and begins no more.
    await tx.campaign.update({ where: { id: seen.id }, data: { state: 'cancelled', stateReason: reason, finishedAt: now() } })
    let cancelled = 0
    for (let from: string | null = FIRST; from !== null; ) {
      const { count, last }: Cancelled = await cancelSome(tx, seen.id, from)
      cancelled += count
      from = last
    }
    return { cancelled }
  }, { timeout: 120_000 })
}

type Cancelled = { readonly count: number; readonly last: string | null }

/** The next people from `from` on, with all messages of each; `last`: null when there are no more. */
async function cancelSome(tx: Transaction, campaignId: string, from: string): Promise<Cancelled> {
  const [done] = await tx.$queryRaw<Cancelled[]>`
    WITH next AS MATERIALIZED (
      SELECT subject_id, occurrence FROM campaign_messages WHERE campaign_id = ${campaignId}::uuid AND state IN ('planned', 'held') AND subject_id >= ${from}::uuid ORDER BY subject_id, occurrence LIMIT ${BATCH}
    ), changed AS (
      UPDATE campaign_messages m SET state = 'cancelled', reason = 'campaign_cancelled', settled_at = ${now()}, not_before = NULL
      FROM next WHERE m.campaign_id = ${campaignId}::uuid AND m.subject_id = next.subject_id AND m.occurrence = next.occurrence AND m.state IN ('planned', 'held') RETURNING 1
    )
    SELECT (SELECT count(*)::int FROM changed) AS count, CASE WHEN (SELECT count(*) FROM next) = ${BATCH} THEN (SELECT max(subject_id::text) FROM next) END AS last`
  return done ?? { count: 0, last: null }
}
