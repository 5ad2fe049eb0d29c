import type { Transaction } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { WORKERS } from './sending-rules.ts'

/** Enqueues the jobs that send a running campaign, in the transaction that causes it: as many as workers may be at it at once. */
export async function queueDispatch(tx: Pick<Transaction, '$executeRaw'>, campaignId: string): Promise<void> {
  for (let lane = 0; lane < WORKERS; lane += 1) await addJob(tx, 'campaigns.dispatch', { campaignId, lane }, { key: dispatchJobKey(campaignId, lane) })
}

/** Names the waiting job of a lane, so that there is one at most. */
export function dispatchJobKey(campaignId: string, lane = 0): string {
  return `campaigns.dispatch:${campaignId}:${lane}`
}
