import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { CampaignMessageState, CampaignReason, MessageChannel } from '#lib/db/generated/enums.ts'

/** What a mailing came to for somebody. */
export type OwnCampaign = {
  readonly key: string
  readonly purpose: string
  readonly channel: MessageChannel
  readonly state: CampaignMessageState
  readonly reason: CampaignReason | null
  /** Handed over, given up, or planned. */
  readonly at: Date
}

const SHOWN = 90

/** The mailings of the last 90 days that meant a person: sent, or not sent and why, the latest first; what still waits is none yet. */
export async function getOwnCampaigns(personId: string): Promise<readonly OwnCampaign[]> {
  return db.$queryRaw<OwnCampaign[]>`
    SELECT concat_ws(':', m.campaign_id, m.subject_id, m.occurrence) AS key, c.purpose, c.channel::text AS channel, m.state::text AS state, m.reason::text AS reason,
      coalesce(m.handed_at, m.settled_at, c.snapshot_at, c.started_at) AS at
    FROM campaigns c CROSS JOIN subjects s JOIN campaign_messages m ON m.campaign_id = c.id AND m.subject_id = s.id
    WHERE s.person_id = ${personId}::uuid AND s.destroyed_at IS NULL AND c.started_at IS NOT NULL
      AND (c.trigger IS NOT NULL OR c.started_at > ${new Date(now().getTime() - days(SHOWN))})
      AND coalesce(m.handed_at, m.settled_at, c.snapshot_at, c.started_at) > ${new Date(now().getTime() - days(SHOWN))}
      AND m.state NOT IN ('planned', 'held')
    ORDER BY at DESC, key LIMIT 50`
}
