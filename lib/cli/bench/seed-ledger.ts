import { randomBytes } from 'node:crypto'
import { db } from '#lib/db/db.ts'

/** Tells the subjects of this seed from others. */
const SEEDED = '2026-01-01T00:00:00Z'

/**
 * `chains` subjects with four events each (granted and confirmed, withdrawn, granted anew), hashed and chained as the ledger does it, but set by
 * set with its triggers off: what is measured is reading. Evidence is as long as it usually is.
 */
export async function seedLedger(chains: number): Promise<void> {
  const evidence = randomBytes(640)
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL statement_timeout = 0`
    for (const table of ['consent_events', 'consent_heads', 'consent_evidence']) await tx.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER ALL`)
    await tx.$executeRaw`INSERT INTO subjects (id, created_at) SELECT uuidv7(), ${SEEDED}::timestamptz FROM generate_series(1, ${chains}::int)`
    for (const [index, kind] of ['granted', 'confirmed', 'withdrawn', 'granted'].entries()) {
      await tx.$executeRaw`
        WITH rows AS (
          SELECT nextval('consent_events_position_seq') AS position, s.id AS subject_id, ${index}::int + 1 AS sequence,
            encode(sha256(convert_to(s.id::text, 'UTF8')), 'hex') AS contact_hash, 'seeded' AS purpose, 'email'::consent_channel AS channel,
            ${kind}::consent_kind AS kind, 'consent'::basis AS basis, t.id AS text_version_id, p.id AS policy_version_id, 'self'::consent_actor AS actor,
            encode(sha256(${evidence} || uuid_send(s.id) || int4send(${index}::int)), 'hex') AS evidence_hash,
            date_trunc('milliseconds', now() + ${index}::int * interval '1 second') AS happened_at, h.hash AS previous_hash
          FROM subjects s LEFT JOIN consent_heads h ON h.subject_id = s.id,
            document_in_force('consent/news-offers/email', now()) t, document_in_force('policy', now()) p
          WHERE s.created_at = ${SEEDED}::timestamptz
        )
        INSERT INTO consent_events
        SELECT position, subject_id, sequence, contact_hash, purpose, channel, kind, basis, text_version_id, policy_version_id, actor, evidence_hash, happened_at, previous_hash,
          consent_event_hash(ROW(position, subject_id, sequence, contact_hash, purpose, channel, kind, basis, text_version_id, policy_version_id, actor, evidence_hash, happened_at,
            previous_hash, NULL)::consent_events)
        FROM rows`
      await tx.$executeRaw`
        INSERT INTO consent_heads SELECT subject_id, sequence, hash FROM consent_events WHERE sequence = ${index}::int + 1 AND purpose = 'seeded'
        ON CONFLICT (subject_id) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash`
    }
    await tx.$executeRaw`INSERT INTO consent_evidence SELECT position, ${evidence} || uuid_send(subject_id) || int4send(sequence - 1) FROM consent_events WHERE purpose = 'seeded'`
    for (const table of ['consent_events', 'consent_heads', 'consent_evidence']) await tx.$executeRawUnsafe(`ALTER TABLE ${table} ENABLE TRIGGER ALL`)
  }, { timeout: 600_000 })
  await db.$executeRaw`VACUUM ANALYZE consent_events`
  await db.$executeRaw`VACUUM ANALYZE consent_evidence`
  await db.$executeRaw`VACUUM ANALYZE consent_heads`
}
