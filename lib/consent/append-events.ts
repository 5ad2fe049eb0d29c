import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { ConsentActor, ConsentChannel, ConsentKind } from '#lib/db/generated/enums.ts'
import { subjectKey } from '#lib/subjects/subject-key.ts'
import { type Evidence, sealEvidence } from './evidence.ts'

export type NewEvent = {
  readonly purpose: string
  readonly channel: ConsentChannel
  readonly kind: ConsentKind
  readonly contactHash: string
  /** Needed where something is given or refused; otherwise it is the text of what was given. */
  readonly textVersionId?: string
  readonly actor?: ConsentActor
  readonly evidence: Evidence
}

/** An event of a subject whose evidence is sealed already. */
export type SealedEvent = Omit<NewEvent, 'evidence'> & { readonly subjectId: string; readonly sealed: Uint8Array; readonly evidenceHash: string; /** The collection point, or what acted. */ readonly point?: string }

/**
 * Appends events to the chain of a subject, in their order, each with its evidence. The database gives them their place, hashes and
 * effect, and refuses what may not be (trigger `append_consent_event`): an Error then, because callers look first, under the subject's lock.
 * Answers the hashes, in the same order.
 */
export async function appendEvents(tx: Transaction, subjectId: string, events: readonly NewEvent[]): Promise<string[]> {
  if (events.length === 0) return []
  const key = await subjectKey(tx, subjectId)
  if (key === null) throw new Error(`subject ${subjectId} has no key`)
  return writeEvents(tx, events.map(({ evidence, ...event }) => {
    const { sealed, hash } = sealEvidence(subjectId, evidence, key)
    return { ...event, subjectId, sealed, evidenceHash: hash, point: evidence.form }
  }))
}

/** The same for any number of subjects: one statement, events and evidence. */
export async function writeEvents(tx: Pick<Transaction, '$queryRaw'>, events: readonly SealedEvent[]): Promise<string[]> {
  const column = <T>(of: (event: SealedEvent) => T): T[] => events.map(of)
  const written = await tx.$queryRaw<{ hash: string; evidenceHash: string }[]>`
    WITH given AS (
      SELECT * FROM unnest(
        ${column(({ subjectId }) => subjectId)}::uuid[], ${column(({ contactHash }) => contactHash)}::text[], ${column(({ purpose }) => purpose)}::text[],
        ${column(({ channel }) => channel)}::consent_channel[], ${column(({ kind }) => kind)}::consent_kind[],
        ${column(({ textVersionId }) => textVersionId ?? null)}::uuid[], ${column(({ actor = 'self' }) => actor)}::consent_actor[],
        ${column(({ evidenceHash }) => evidenceHash)}::text[], ${column(({ sealed }) => Buffer.from(sealed).toString('base64'))}::text[],
        ${column(({ point }) => point ?? null)}::text[]
      ) WITH ORDINALITY AS given (subject_id, contact_hash, purpose, channel, kind, text_version_id, actor, evidence_hash, sealed, point, n)
    ), written AS (
      INSERT INTO consent_events (subject_id, contact_hash, purpose, channel, kind, text_version_id, actor, evidence_hash, happened_at)
      SELECT subject_id, contact_hash, purpose, channel, kind, text_version_id, actor, evidence_hash, ${now()} FROM given ORDER BY n
      RETURNING position, hash, evidence_hash
    ), proved AS (
      INSERT INTO consent_evidence (position, sealed, point)
      SELECT written.position, decode(given.sealed, 'base64'), given.point FROM written JOIN given USING (evidence_hash)
    )
    SELECT hash, evidence_hash AS "evidenceHash" FROM written`
  const hashes = new Map(written.map(({ evidenceHash, hash }) => [evidenceHash, hash]))
  return events.map(({ evidenceHash }) => hashes.get(evidenceHash) ?? '')
}
