import type { CampaignView } from '#lib/marketing/campaigns/queries.ts'
import type { CampaignForm } from '#lib/marketing/campaigns/schema.ts'
import { toLocal } from '#lib/text/local-time.ts'

/** The settings of a campaign as their form shows them. */
export function settingsValues({ id, revision, name, purpose, channel, audienceId, expiresAt, perMinute, complaintBrake, bounceBrake, windowDays, testRule, testShare, testHours }: CampaignView): CampaignForm {
  return {
    id, revision, name,
    cell: `${purpose}/${channel}`,
    audienceId: audienceId ?? '',
    expiresAt: expiresAt ? toLocal(expiresAt) : '',
    perMinute: perMinute === null ? '' : String(perMinute),
    complaintBrake: String(complaintBrake),
    bounceBrake: String(bounceBrake),
    windowDays: String(windowDays),
    testRule: testRule ?? '',
    testShare: String(testShare ?? 20),
    testHours: String(testHours ?? 4),
  }
}
