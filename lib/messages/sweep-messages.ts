import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { LEASE } from './delivery-rules.ts'
import { deliveryJobKey } from './queue-message.ts'

/**
 * Finds unsent messages that no living job will deliver (its worker was killed, or the job was lost) and enqueues them anew.
 * Answers how many.
 */
export async function sweepMessages(): Promise<number> {
  const silentSince = new Date(now().getTime() - LEASE)
  const stuck = await db.$queryRaw<{ id: string }[]>`
    select message.id from outbox_messages message
    where (message.state = 'queued' and message.queued_at <= ${silentSince} or message.state = 'handed' and message.handed_at <= ${silentSince})
      and not exists (
        select 1 from graphile_worker.jobs job
        where job.key = ${deliveryJobKey('')} || message.id
          and job.attempts < job.max_attempts
          and (job.locked_at is null or job.locked_at > now() - ${LEASE} * interval '1 millisecond')
      )
    order by message.queued_at limit 500`
  for (const { id } of stuck) await addJob(db, 'messages.deliver', { messageId: id }, { key: deliveryJobKey(id) })
  return stuck.length
}
