import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { queueDispatch } from './queue-dispatch.ts'
import { LEASE } from './sending-rules.ts'

/**
 * What no living worker has in hand any more: messages whose lease is over are `unknown` and stay it, and running campaigns with messages that are due and
 * no job get their jobs again. Answers how many of either.
 */
export async function sweepCampaigns(): Promise<{ unknown: number; revived: number }> {
  const moment = now()
  const since = new Date(moment.getTime() - LEASE)
  const unknown = await db.$executeRaw`UPDATE campaign_messages SET state = 'unknown', settled_at = ${moment} WHERE state = 'handed' AND handed_at <= ${since}`
  const stuck = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM campaigns c WHERE c.state = 'running'
      AND (EXISTS (SELECT FROM campaign_counts n WHERE n.campaign_id = c.id AND n.state = 'planned' AND n.variant <> '')
        OR (SELECT coalesce(m.not_before, '-infinity'::timestamptz) FROM campaign_messages m
          WHERE m.campaign_id = c.id AND (m.state = 'held' OR m.state = 'planned' AND m.about_id IS NOT NULL) AND m.variant IS NOT NULL
          ORDER BY coalesce(m.not_before, '-infinity'::timestamptz) LIMIT 1) <= ${moment})
      AND NOT EXISTS (
        SELECT 1 FROM graphile_worker.jobs job WHERE job.key = 'campaigns.dispatch:' || c.id || ':0' AND job.attempts < job.max_attempts
          AND (job.locked_at IS NULL OR job.locked_at > now() - ${LEASE} * interval '1 millisecond')
      )`
  for (const { id } of stuck) await db.$transaction((tx) => queueDispatch(tx, id))
  return { unknown, revived: stuck.length }
}
