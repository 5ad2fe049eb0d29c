import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

/** So much of a minute's allowance may go at once: what a second holds. */
const burst = (perMinute: number): number => Math.max(1, Math.floor(perMinute / 60))

/**
 * Takes up to `most` messages out of the allowance of a campaign with a limit, which all workers share: the next free moment moves on by as many. Answers
 * how many, and when the next may go where it is none. What is taken and then not used is lost, which is a pause and never too much.
 */
export async function reservePace(campaignId: string, perMinute: number, most: number): Promise<{ count: number; nextAt: Date }> {
  const moment = now()
  const [step, held] = [60_000 / perMinute, (burst(perMinute) * 60_000) / perMinute]
  const [row] = await db.$queryRaw<{ count: number; nextAt: Date }[]>`
    INSERT INTO sending_paces (campaign_id, next_at) VALUES (${campaignId}::uuid, ${moment}) ON CONFLICT (campaign_id) DO UPDATE SET campaign_id = sending_paces.campaign_id
    RETURNING 0 AS count, next_at AS "nextAt"`
  if (!row) throw new Error('a pace was not written')
  const [taken] = await db.$queryRaw<{ count: number }[]>`
    UPDATE sending_paces pace SET next_at = was.start + was.count * ${step}::float8 * interval '1 millisecond'
    FROM (
      SELECT campaign_id, start, least(${most}::int, floor(extract(epoch FROM ${moment}::timestamptz - start) * 1000 / ${step}::float8)::int + 1) AS count
      FROM (SELECT campaign_id, greatest(next_at, ${moment}::timestamptz - ${held - step}::float8 * interval '1 millisecond') AS start FROM sending_paces WHERE campaign_id = ${campaignId}::uuid FOR UPDATE) it
    ) was
    WHERE pace.campaign_id = was.campaign_id AND was.count > 0 RETURNING was.count`
  return { count: taken?.count ?? 0, nextAt: row.nextAt }
}
