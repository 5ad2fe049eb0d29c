import { withClient } from '#lib/cli/database/connect.ts'
import { db } from '#lib/db/db.ts'
import { plainTransaction } from '#lib/db/plain-transaction.ts'
import { env } from '#lib/env.ts'
import { NEWS } from './gate-crowd.ts'

/** A queue of advertising, as those who send see it. */
export type Queue = {
  /** One message to everybody who agrees now. */
  plan(subjectIds: readonly string[], wave: number): Promise<void>
  /** Hands over those of these that may go. `committing` runs right before the commit is asked for; its answer comes back beside them. */
  offer<Mark>(subjectIds: readonly string[], wave: number, committing: () => Mark): Promise<{ readonly handed: readonly string[]; readonly mark: Mark }>
}

type Row = { readonly subjectId: string; readonly state: string }

/** The shop's own: campaign_messages behind the gate. */
export function guardedQueue(campaignId: string): Queue {
  return {
    async plan(subjectIds, wave) {
      await db.$executeRaw`
        INSERT INTO campaign_messages (campaign_id, subject_id, occurrence, event_position, variant)
        SELECT ${campaignId}::uuid, subject_id, ${wave}::int, event_position, 'a' FROM consent_live
        WHERE purpose = ${NEWS.purpose} AND channel = ${NEWS.channel}::consent_channel AND subject_id = ANY(${subjectIds}::uuid[])`
    },
    offer: (subjectIds, wave, committing) => plainTransaction('shop_dispatcher', async (query) => {
      const rows = await query<Row>(
        'bench.offer',
        `UPDATE campaign_messages SET state = 'handed', handed_at = now(), attempts = attempts + 1
         WHERE (campaign_id, subject_id, occurrence) IN (
           SELECT campaign_id, subject_id, occurrence FROM campaign_messages
           WHERE campaign_id = $1 AND subject_id = ANY($2::uuid[]) AND occurrence = $3 AND state IN ('planned', 'held') FOR UPDATE SKIP LOCKED)
         RETURNING subject_id AS "subjectId", state::text AS state`,
        [campaignId, subjectIds, wave],
      )
      return { handed: rows.flatMap(({ subjectId, state }) => (state === 'handed' ? [subjectId] : [])), mark: committing() }
    }),
  }
}

/** What senders usually have: a plain table, and a look at the consents before the rows are marked. */
export async function unguardedQueue(): Promise<Queue> {
  await withClient(env.DATABASE_URL, (client) => client.query(`
    CREATE TABLE IF NOT EXISTS bench_queue (subject_id uuid, wave integer, state text NOT NULL DEFAULT 'planned', PRIMARY KEY (subject_id, wave));
    GRANT SELECT, INSERT, UPDATE ON bench_queue TO shop_app`))
  return {
    async plan(subjectIds, wave) {
      await db.$executeRaw`INSERT INTO bench_queue (subject_id, wave) SELECT subject, ${wave}::int FROM unnest(${subjectIds}::uuid[]) subject`
    },
    offer: (subjectIds, wave, committing) => db.$transaction(async (tx) => {
      const living = await tx.$queryRaw<{ id: string }[]>`
        SELECT subject_id AS id FROM consent_live WHERE purpose = ${NEWS.purpose} AND channel = ${NEWS.channel}::consent_channel AND subject_id = ANY(${subjectIds}::uuid[])
          AND subject_id NOT IN (SELECT subject_id FROM blocked_subjects)`
      const rows = await tx.$queryRaw<Row[]>`
        UPDATE bench_queue SET state = 'handed' WHERE wave = ${wave}::int AND state = 'planned' AND subject_id = ANY(${living.map(({ id }) => id)}::uuid[])
        RETURNING subject_id AS "subjectId", state`
      return { handed: rows.map(({ subjectId }) => subjectId), mark: committing() }
    }),
  }
}
