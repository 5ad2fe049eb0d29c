import type { Actor } from './actor.ts'
import { scheduleCampaign } from './schedule-campaign.ts'
import type { Seen } from './schema.ts'

/** A human launches an approved campaign for now. Refusals as of `scheduleCampaign`. */
export async function launchCampaign(seen: Seen, staff: Actor): Promise<void> {
  await scheduleCampaign({ ...seen, at: null }, staff)
}
