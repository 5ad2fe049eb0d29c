import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { terms } from '#lib/privacy/register/terms.ts'

export type BrokenDay = { /** `2026-11-22`, UTC. */ readonly day: string; readonly problem: string }

/**
 * The closed days of the processing journal that are not what they were when they were closed: an entry was changed, removed or added since,
 * or a day is gone. Days whose term is over are not looked into: their entries may be gone by right.
 */
export async function verifyJournal(today: Date = now()): Promise<BrokenDay[]> {
  const since = new Date(today.getTime() - days(terms.journal.days - 31)).toISOString().slice(0, 10)
  return db.$queryRaw<BrokenDay[]>`SELECT day::text, problem FROM broken_processing_days(${since}::date)`
}
