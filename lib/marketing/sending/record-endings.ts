import { now } from '#lib/clock/clock.ts'
import { plainTransaction } from '#lib/db/plain-transaction.ts'
import { finishMany } from '#lib/disclosures/disclose-many.ts'
import type { Ending } from './ending.ts'
import type { Office } from './office.ts'
import { MAX_ATTEMPTS, pauseAfter } from './sending-rules.ts'

export type Ended = {
  readonly subjectId: string
  readonly occurrence: number
  readonly transferId: string
  readonly contactHash: string | null
  /** Before this hand-over. */
  readonly attempts: number
  readonly handedAt: Date
  readonly ending: Ending
}

type Outcome = Pick<Ended, 'subjectId' | 'occurrence' | 'handedAt'> & { readonly state: string; readonly reason: string | null; readonly notBefore: Date | null }

/**
 * Writes down what became of a batch. A message that has been given up meanwhile (its lease was over) learns of an answer, and is not offered again. Whom the server or
 * the operator will not have is told to the office, which knows the stop list. Lost
 * with the machine, the messages are `unknown`, so nobody waits for the disk.
 */
export async function recordEndings(campaignId: string, ended: readonly Ended[], office: Office): Promise<void> {
  if (ended.length === 0) return
  const outcomes = ended.flatMap((each) => outcomeOf(each) ?? [])
  await plainTransaction('shop_app', async (query) => {
    await query(
      'campaigns.record',
      `UPDATE campaign_messages m SET state = said.state::campaign_message_state, reason = said.reason::campaign_reason, not_before = said.later, settled_at = CASE WHEN said.state <> 'held' THEN $2::timestamptz END
       FROM unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::timestamptz[], $8::timestamptz[]) AS said (subject, time, state, reason, later, handed)
       WHERE m.campaign_id = $1 AND m.subject_id = said.subject AND m.occurrence = said.time AND m.handed_at = said.handed
         AND (m.state = 'handed' OR m.state = 'unknown' AND said.state IN ('accepted', 'bounced', 'failed'))`,
      [
        campaignId, now(), outcomes.map(({ subjectId }) => subjectId), outcomes.map(({ occurrence }) => occurrence), outcomes.map(({ state }) => state), outcomes.map(({ reason }) => reason),
        outcomes.map(({ notBefore }) => notBefore), outcomes.map(({ handedAt }) => handedAt),
      ],
    )
    await finishMany(query, ended.flatMap(({ transferId, ending: { kind } }) => (kind === 'unknown' ? [] : [{ transferId, result: kind === 'accepted' ? 'accepted' : 'refused' }])))
  }, { durable: false })
  const bounced = ended.flatMap(({ subjectId, occurrence, ending }) => (ending.kind === 'bounced' ? [{ subjectId, occurrence, status: ending.status }] : []))
  const barred = ended.flatMap(({ contactHash, ending }) => (ending.kind === 'refused' && ending.reason === 'operator_refusal' && contactHash !== null ? [{ contactHash, note: ending.note }] : []))
  if (bounced.length + barred.length > 0) await office.refused(campaignId, bounced, barred)
}

/** Null: a recipient who is refused is dealt with as one whose letter comes back. */
function outcomeOf({ ending, attempts, ...message }: Ended): Outcome | null {
  if (ending.kind === 'bounced') return null
  if (ending.kind === 'refused') return { ...message, state: 'failed', reason: ending.reason, notBefore: null }
  if (ending.kind !== 'again') return { ...message, state: ending.kind, reason: null, notBefore: null }
  if (attempts + 1 >= MAX_ATTEMPTS) return { ...message, state: 'failed', reason: 'soft_bounce', notBefore: null }
  return { ...message, state: 'held', reason: 'soft_bounce', notBefore: new Date(now().getTime() + pauseAfter(attempts + 1)) }
}
