import { db } from '#lib/db/db.ts'
import type { ConsentChannel, ConsentKind } from '#lib/db/generated/enums.ts'
import { subjectsOf, type Whose } from './subjects-of.ts'

/** What stood in a cell at a moment, and by which event. */
export type Allowed = {
  readonly subjectId: string
  readonly purpose: string
  readonly channel: ConsentChannel
  readonly contactHash: string
  readonly state: ConsentKind
  /** It could be used: given, confirmed where it has to be, and not frozen by a wider policy then. */
  readonly allowed: boolean
  readonly frozen: boolean
  readonly since: Date
  readonly eventHash: string
  readonly textVersionId: string | null
  readonly policyNumber: number
}

/** What a subject, or all subjects of a person, had allowed at a moment: read from the ledger and the policy's versions, not from the projection. */
export async function allowedAt(whose: Whose, moment: Date): Promise<Allowed[]> {
  const subjectIds = await subjectsOf(db, whose)
  return db.$queryRaw<Allowed[]>`
    SELECT s.id AS "subjectId", c.purpose, c.channel::text AS channel, c.contact_hash AS "contactHash", c.state::text AS state, c.live AND NOT c.frozen AS allowed,
      c.frozen, c.since, c.event_hash AS "eventHash", c.text_version_id AS "textVersionId", c.policy_number AS "policyNumber"
    FROM subjects s CROSS JOIN LATERAL consent_at(s.id, ${moment}) c
    WHERE s.id = ANY(${subjectIds}::uuid[]) AND (s.destroyed_at IS NULL OR s.destroyed_at > ${moment})
    ORDER BY s.created_at, c.purpose, c.channel`
}
