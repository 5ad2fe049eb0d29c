import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

/** Partitions are made so many months ahead. */
const AHEAD = 3

/** Closes the days of the processing journal that are over (UTC) and makes the months to come. Answers how many days were closed. */
export async function closeJournalDays(today: Date = now()): Promise<number> {
  await db.$queryRaw`SELECT make_processing_months(${AHEAD}::int)`
  const [row] = await db.$queryRaw<{ closed: number }[]>`SELECT close_processing_days(${today.toISOString().slice(0, 10)}::date) AS closed`
  return row?.closed ?? 0
}
