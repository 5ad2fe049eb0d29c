import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { log } from '#lib/log/log.ts'

/** Lots written off by one statement, which is one short transaction. */
const BATCH = 2_000
/** As many at once as share the work without being in the way of who buys. */
const LANES = 2

const FIRST = { endedAt: new Date(0), lotId: '00000000-0000-0000-0000-000000000000' }

type Batch = { lots: number; endedAt: Date | null; lotId: string | null }

/**
 * Writes off what remains of lots that have expired. Batch by batch: nobody waits for it, since what has expired is not spent any more, and a lot that somebody
 * holds just now is left to the next run. Several at once share the work; killed, it goes on where it was. Answers how many lots ended.
 */
export async function expireLots(at: Date = now()): Promise<number> {
  const lanes = await Promise.all(Array.from({ length: LANES }, () => goThrough(at)))
  const ended = lanes.reduce((sum, lots) => sum + lots, 0)
  if (ended > 0) log.info({ lots: ended }, 'points have expired')
  return ended
}

async function goThrough(at: Date): Promise<number> {
  let ended = 0
  for (let last = FIRST; ;) {
    const [batch] = await writeOff(at, last)
    if (!batch?.endedAt || batch.lotId === null) return ended
    ended += batch.lots
    last = { endedAt: batch.endedAt, lotId: batch.lotId }
  }
}

/** Goes on after the last lot: what was written off is in the index still, until it is swept. */
function writeOff(at: Date, { endedAt, lotId }: typeof FIRST): Promise<Batch[]> {
  return db.$queryRaw<Batch[]>`
    WITH due AS MATERIALIZED (
      SELECT id, member_id, remaining, expires_at FROM bonus_lots
      WHERE remaining > 0 AND expires_at <= ${at}::timestamptz(3) AND (expires_at, id) > (${endedAt}::timestamptz(3), ${lotId}::uuid)
      ORDER BY expires_at, id LIMIT ${BATCH} FOR NO KEY UPDATE SKIP LOCKED
    ), written AS (
      INSERT INTO bonus_entries (member_id, lot_id, kind, points, happened_at) SELECT member_id, id, 'expire', -remaining, ${at}::timestamptz(3) FROM due
    ), last AS (
      SELECT expires_at, id FROM due ORDER BY expires_at DESC, id DESC LIMIT 1
    )
    SELECT (SELECT count(*)::int FROM due) AS lots, (SELECT expires_at FROM last) AS "endedAt", (SELECT id FROM last) AS "lotId"`
}
