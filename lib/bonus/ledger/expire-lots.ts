import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { log } from '#lib/log/log.ts'

/** Lots written off by one statement, which is one short transaction. */
const BATCH = 5_000

type Batch = { lots: number; endedAt: Date | null; lotId: string | null }

/**
 * Writes off what remains of lots that have expired. Batch by batch: nobody waits for it, since what has expired is not spent any more, and a lot that somebody
 * holds just now is left to the next run. It goes from both ends at once, so that the two meet and are not in each other's way; several runs share the work;
 * killed, it goes on where it was. Answers how many lots ended.
 */
export async function expireLots(at: Date = now()): Promise<number> {
  const lanes = await Promise.all([goThrough(at, soonestFirst), goThrough(at, latestFirst)])
  const ended = lanes.reduce((sum, lots) => sum + lots, 0)
  if (ended > 0) log.info({ lots: ended }, 'points have expired')
  return ended
}

type Side = { readonly rest: (last: Batch | null) => Prisma.Sql; readonly order: Prisma.Sql; readonly end: Prisma.Sql }

/** Each goes on after its last lot: what was written off is in the index still, until it is swept. */
const soonestFirst: Side = {
  rest: (last) => (last ? Prisma.sql`AND (expires_at, id) > (${last.endedAt}::timestamptz(3), ${last.lotId}::uuid)` : Prisma.empty), order: Prisma.sql`expires_at, id`, end: Prisma.sql`expires_at DESC, id DESC`,
}
const latestFirst: Side = {
  rest: (last) => (last ? Prisma.sql`AND (expires_at, id) < (${last.endedAt}::timestamptz(3), ${last.lotId}::uuid)` : Prisma.empty), order: Prisma.sql`expires_at DESC, id DESC`, end: Prisma.sql`expires_at, id`,
}

async function goThrough(at: Date, side: Side): Promise<number> {
  let ended = 0
  for (let last: Batch | null = null; ;) {
    const [batch] = await writeOff(at, side, last)
    if (!batch || batch.lots === 0) return ended
    ended += batch.lots
    last = batch
  }
}

function writeOff(at: Date, { rest, order, end }: Side, last: Batch | null): Promise<Batch[]> {
  return db.$queryRaw<Batch[]>`
    WITH due AS MATERIALIZED (
      SELECT id, member_id, remaining, expires_at FROM bonus_lots WHERE remaining > 0 AND expires_at <= ${at}::timestamptz(3) ${rest(last)}
      ORDER BY ${order} LIMIT ${BATCH} FOR NO KEY UPDATE SKIP LOCKED
    ), written AS (
      INSERT INTO bonus_entries (member_id, lot_id, kind, points, happened_at) SELECT member_id, id, 'expire', -remaining, ${at}::timestamptz(3) FROM due
    ), last AS (
      SELECT expires_at, id FROM due ORDER BY ${end} LIMIT 1
    )
    SELECT (SELECT count(*)::int FROM due) AS lots, (SELECT expires_at FROM last) AS "endedAt", (SELECT id FROM last) AS "lotId"`
}
