import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { log } from '#lib/log/log.ts'

/** Pages of the table that one statement goes through, which is one short transaction. */
const PAGES = 512
/** So many of these are gone through together, round by round. */
const STRETCH = 4
/** Lots of a page written off in one round: as many find room for their new version where they lie, and no index has to be written (migration bonus_in_place). */
const PER_PAGE = 6
/** Statements at once. */
const LANES = 2

/**
 * Writes off what remains of lots that have expired, page by page through the table: an index for it would have to be written with each entry of the ledger. Lots of one day
 * lie side by side, so a full page is gone through in rounds: what one has left behind is swept by the next. Nobody waits for it, since what has expired is not spent any
 * more, and a lot that somebody holds just now is left to the next run. Several runs share the work; killed, the next goes on where it was. Answers how many lots ended.
 */
export async function expireLots(at: Date = now()): Promise<number> {
  const pages = await countPages()
  let ended = 0
  for (let from = 0; from < pages; from += PAGES * STRETCH) ended += await goThrough(at, from, Math.min(pages - from, PAGES * STRETCH))
  if (ended > 0) log.info({ lots: ended }, 'points have expired')
  return ended
}

type Turn = { readonly from: number; readonly round: number; readonly rounds: number }

async function goThrough(at: Date, from: number, pages: number): Promise<number> {
  const left = turns(from, Math.ceil((await countDue(at, from, pages)) / (pages * PER_PAGE)))
  const lanes = await Promise.all(Array.from({ length: LANES }, async () => {
    let ended = 0
    for (const turn of left) ended += await writeOff(at, turn)
    return ended
  }))
  return lanes.reduce((sum, lots) => sum + lots, 0)
}

/** What one lane has taken no other takes. */
function* turns(from: number, rounds: number): Generator<Turn> {
  for (let round = 0; round < rounds; round += 1) for (let part = 0; part < STRETCH; part += 1) yield { from: from + part * PAGES, round, rounds }
}

async function countPages(): Promise<number> {
  const [row] = await db.$queryRaw<{ pages: number }[]>`SELECT (pg_relation_size('bonus_lots') / current_setting('block_size')::int)::int AS pages`
  return row?.pages ?? 0
}

async function countDue(at: Date, from: number, pages: number): Promise<number> {
  const [row] = await db.$queryRaw<{ due: number }[]>`
    SELECT count(*)::int AS due FROM bonus_lots WHERE ctid >= ${pageAt(from)}::tid AND ctid < ${pageAt(from + pages)}::tid AND remaining > 0 AND expires_at <= ${at}::timestamptz(3)`
  return row?.due ?? 0
}

/** Of a round those whose random last byte says so. */
function writeOff(at: Date, { from, round, rounds }: Turn): Promise<number> {
  return db.$executeRaw`
    WITH due AS MATERIALIZED (
      SELECT id, member_id, remaining FROM bonus_lots
      WHERE ctid >= ${pageAt(from)}::tid AND ctid < ${pageAt(from + PAGES)}::tid AND remaining > 0 AND expires_at <= ${at}::timestamptz(3) AND get_byte(uuid_send(id), 15) % ${rounds}::int = ${round}::int
      FOR NO KEY UPDATE SKIP LOCKED
    )
    INSERT INTO bonus_entries (member_id, lot_id, kind, points, happened_at) SELECT member_id, id, 'expire', -remaining, ${at}::timestamptz(3) FROM due`
}

const pageAt = (page: number): string => `(${page},0)`
