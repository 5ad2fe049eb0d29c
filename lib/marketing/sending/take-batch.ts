import { now } from '#lib/clock/clock.ts'
import type { Query } from '#lib/db/plain-transaction.ts'
import type { CampaignMessageState, CampaignReason } from '#lib/db/generated/enums.ts'

/** A message that is due, and what is known of whom it is for; sealed as it is kept. */
export type Due = {
  readonly subjectId: string
  readonly occurrence: number
  readonly letter: string
  /** Of its line in the register of disclosures. */
  readonly transferId: string
  readonly personId: string | null
  readonly givenName: string | null
  /** That they can spend; of notices of bonuses alone. */
  readonly points: number | null
  /** The living contact that the consent was given for; null when it is no more. */
  readonly contactId: string | null
  readonly contactHash: string | null
  readonly contact: Uint8Array | null
  readonly key: Uint8Array | null
  /** What a message of a standing campaign is about. */
  readonly aboutId: string | null
  /** How often it was offered before. */
  readonly attempts: number
}

/** Up to which subject the planned messages of an audience have been taken, by campaign: what lies before is in somebody's hands, or has been. */
const taken = new Map<string, string>()

/**
 * Locks the next messages of a running campaign that may go now; those that another worker has are passed by. Those of an audience in the order of their subjects, from where
 * this process is on; when there are no more, once from the beginning.
 */
export async function takeDue(query: Query, campaignId: string, most: number): Promise<Due[]> {
  const from = taken.get(campaignId) ?? null
  const due = await readDue(query, campaignId, most, from)
  const last = due.findLast(({ aboutId, attempts }) => aboutId === null && attempts === 0)
  if (last) taken.set(campaignId, last.subjectId)
  else taken.delete(campaignId)
  return due.length === 0 && from !== null ? readDue(query, campaignId, most, null) : due
}

function readDue(query: Query, campaignId: string, most: number, from: string | null): Promise<Due[]> {
  return query<Due>(
    'campaigns.due',
    `WITH planned AS MATERIALIZED (
       SELECT subject_id, occurrence, variant, attempts, event_position, about_id FROM campaign_messages
       WHERE campaign_id = $1 AND state = 'planned' AND about_id IS NULL AND subject_id > coalesce($4, '00000000-0000-0000-0000-000000000000'::uuid) AND coalesce(not_before, '-infinity'::timestamptz) <= $2
         AND variant IS NOT NULL AND EXISTS (SELECT FROM campaigns WHERE id = $1 AND state = 'running')
         AND ($4 IS NOT NULL OR EXISTS (SELECT FROM campaign_counts WHERE campaign_id = $1 AND state = 'planned' AND variant <> ''))
       ORDER BY subject_id LIMIT $3 FOR UPDATE SKIP LOCKED
     ), waited AS MATERIALIZED (
       SELECT subject_id, occurrence, variant, attempts, event_position, about_id FROM campaign_messages
       WHERE campaign_id = $1 AND (state = 'held' OR state = 'planned' AND about_id IS NOT NULL) AND coalesce(not_before, '-infinity'::timestamptz) <= $2 AND variant IS NOT NULL
         AND EXISTS (SELECT FROM campaigns WHERE id = $1 AND state = 'running')
       ORDER BY coalesce(not_before, '-infinity'::timestamptz), subject_id LIMIT $3 - (SELECT count(*) FROM planned) FOR UPDATE SKIP LOCKED
     )
     SELECT due.subject_id AS "subjectId", due.occurrence, due.variant AS letter, due.attempts, due.about_id AS "aboutId", uuidv7() AS "transferId", s.person_id AS "personId", p.given_name AS "givenName",
       CASE WHEN s.person_id IS NOT NULL AND (SELECT purpose = 'bonus-notices' FROM campaigns WHERE id = $1) THEN bonus_points_of(s.person_id, $2) END AS points,
       c.id AS "contactId", c.hash AS "contactHash", c.sealed AS contact, k.sealed AS key
     FROM (SELECT * FROM planned UNION ALL SELECT * FROM waited) due
     JOIN subjects s ON s.id = due.subject_id
     LEFT JOIN people p ON p.id = s.person_id
     LEFT JOIN consent_current e ON e.subject_id = due.subject_id AND e.event_position = due.event_position
     LEFT JOIN subject_contacts c ON c.hash = e.contact_hash AND c.subject_id = due.subject_id AND c.released_at IS NULL
     LEFT JOIN subject_keys k ON k.subject_id = due.subject_id
     ORDER BY due.subject_id, due.occurrence`,
    [campaignId, now(), most, from],
  )
}

type Offered = Pick<Due, 'subjectId' | 'occurrence'>

/** Offers messages to the gate: the trigger of the same statement judges each and leaves another state where it may not go. Answers those that may. */
export async function handOver<Each extends Offered>(query: Query, campaignId: string, offered: readonly Each[]): Promise<(Each & { readonly handedAt: Date })[]> {
  if (offered.length === 0) return []
  const rows = await query<Offered & { state: CampaignMessageState; handedAt: Date }>(
    'campaigns.hand',
    `UPDATE campaign_messages SET state = 'handed', handed_at = $2, attempts = attempts + 1
     FROM unnest($3::uuid[], $4::int[]) AS offered (subject, time)
     WHERE campaign_id = $1 AND subject_id = offered.subject AND occurrence = offered.time
     RETURNING subject_id AS "subjectId", occurrence, campaign_messages.state, handed_at AS "handedAt"`,
    [campaignId, now(), offered.map(({ subjectId }) => subjectId), offered.map(({ occurrence }) => occurrence)],
  )
  const handed = new Map(rows.filter(({ state }) => state === 'handed').map((row) => [keyOf(row), row.handedAt]))
  return offered.flatMap((each) => {
    const handedAt = handed.get(keyOf(each))
    return handedAt ? [{ ...each, handedAt }] : []
  })
}

/** Why a message is not even written: the contact that was consented for is not to be had any more, or what it is about is gone. */
export type Unwritten = Offered & { readonly reason: Extract<CampaignReason, 'contact_changed' | 'not_needed'> }

/** Settles such messages. */
export async function giveUp(query: Query, campaignId: string, unwritten: readonly Unwritten[]): Promise<void> {
  if (unwritten.length === 0) return
  await query(
    'campaigns.give-up',
    `UPDATE campaign_messages SET state = 'cancelled', reason = given.reason::campaign_reason, settled_at = $2
     FROM unnest($3::uuid[], $4::int[], $5::text[]) AS given (subject, time, reason) WHERE campaign_id = $1 AND subject_id = given.subject AND occurrence = given.time`,
    [campaignId, now(), unwritten.map(({ subjectId }) => subjectId), unwritten.map(({ occurrence }) => occurrence), unwritten.map(({ reason }) => reason)],
  )
}

const keyOf = ({ subjectId, occurrence }: Offered): string => `${subjectId} ${occurrence}`
