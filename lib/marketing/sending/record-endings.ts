import { now } from '#lib/clock/clock.ts'
import { plainTransaction } from '#lib/db/plain-transaction.ts'
import { finishMany } from '#lib/disclosures/disclose-many.ts'
import type { Ending } from './ending.ts'
import { MAX_ATTEMPTS, pauseAfter } from './sending-rules.ts'

export type Ended = {
  readonly subjectId: string
  readonly occurrence: number
  readonly transferId: string
  /** Before this hand-over. */
  readonly attempts: number
  readonly handedAt: Date
  readonly ending: Ending
}

type Outcome = { readonly state: string; readonly reason: string | null; readonly notBefore: Date | null }

/**
 * Writes down what became of a batch. A message that has been given up meanwhile (its lease was over) learns of an answer, and is not offered again. Lost
 * with the machine, the messages are `unknown`, so nobody waits for the disk.
 */
export async function recordEndings(campaignId: string, ended: readonly Ended[]): Promise<void> {
  if (ended.length === 0) return
  const outcomes = ended.map(outcomeOf)
  await plainTransaction('shop_app', async (query) => {
    await query(
      'campaigns.record',
      `UPDATE campaign_messages m SET state = said.state::campaign_message_state, reason = said.reason::campaign_reason, not_before = said.later, settled_at = CASE WHEN said.state <> 'held' THEN $2::timestamptz END
       FROM unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::timestamptz[], $8::timestamptz[]) AS said (subject, time, state, reason, later, handed)
       WHERE m.campaign_id = $1 AND m.subject_id = said.subject AND m.occurrence = said.time AND m.handed_at = said.handed
         AND (m.state = 'handed' OR m.state = 'unknown' AND said.state IN ('accepted', 'bounced', 'failed'))`,
      [
        campaignId, now(), ended.map(({ subjectId }) => subjectId), ended.map(({ occurrence }) => occurrence), outcomes.map(({ state }) => state), outcomes.map(({ reason }) => reason),
        outcomes.map(({ notBefore }) => notBefore), ended.map(({ handedAt }) => handedAt),
      ],
    )
    await finishMany(query, ended.flatMap(({ transferId, ending: { kind } }) => (kind === 'unknown' ? [] : [{ transferId, result: kind === 'accepted' ? 'accepted' : 'refused' }])))
  }, { durable: false })
}

function outcomeOf({ ending, attempts }: Ended): Outcome {
  if (ending.kind === 'refused') return { state: ending.reason === 'hard_bounce' ? 'bounced' : 'failed', reason: ending.reason, notBefore: null }
  if (ending.kind !== 'again') return { state: ending.kind, reason: null, notBefore: null }
  if (attempts + 1 >= MAX_ATTEMPTS) return { state: 'failed', reason: 'soft_bounce', notBefore: null }
  return { state: 'held', reason: 'soft_bounce', notBefore: new Date(now().getTime() + pauseAfter(attempts + 1)) }
}
