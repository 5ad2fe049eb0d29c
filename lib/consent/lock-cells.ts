import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { ConsentChannel, ConsentKind } from '#lib/db/generated/enums.ts'

/** What holds in a cell of a subject. */
export type Cell = {
  readonly subjectId: string
  readonly purpose: string
  readonly channel: ConsentChannel
  readonly contactHash: string
  readonly state: ConsentKind
  readonly eventHash: string
  readonly textVersionId: string | null
  readonly frozen: boolean
}

/** Locks living subjects until the transaction ends (whoever writes to their chains waits), and reads what holds for them. */
export async function lockCells(tx: Transaction, subjectIds: readonly string[]): Promise<Cell[]> {
  const ids = [...new Set(subjectIds)]
  const living = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM subjects WHERE id = ANY(${ids}::uuid[]) AND destroyed_at IS NULL ORDER BY id FOR NO KEY UPDATE`
  return tx.$queryRaw<Cell[]>`
    SELECT subject_id AS "subjectId", purpose, channel::text AS channel, contact_hash AS "contactHash", state::text AS state,
      event_hash AS "eventHash", text_version_id AS "textVersionId", consent_frozen(purpose, policy_number, ${now()}) AS frozen
    FROM consent_current WHERE subject_id = ANY(${living.map(({ id }) => id)}::uuid[])`
}

/** Given, confirmed or still to be confirmed. */
export const isGiven = ({ state }: Pick<Cell, 'state'>): boolean => state === 'granted' || state === 'confirmed'
