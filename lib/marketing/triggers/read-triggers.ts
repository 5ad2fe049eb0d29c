import { db } from '#lib/db/db.ts'
import type { CampaignTrigger } from '#lib/db/generated/enums.ts'
import { currentPolicy } from '#lib/policy/policy-at.ts'
import { campaignNumbers } from '../campaigns/campaign-numbers.ts'
import { triggerPurposes } from './trigger-purposes.ts'

/** A standing campaign as the desk lists it. */
export type TriggerView = Awaited<ReturnType<typeof readTriggers>>[number]

const triggers: readonly CampaignTrigger[] = ['back_in_stock', 'abandoned_cart', 'review_request']

/** Each trigger with the campaign that is under way or in preparation, the last one that ended otherwise, its numbers, and how many people wait. */
export async function readTriggers() {
  const { versionId } = await currentPolicy()
  const purposes = await db.policyPurpose.findMany({ where: { versionId }, select: { code: true, categories: true } })
  const waiting = await db.restockRequest.count()
  return Promise.all(triggers.map(async (trigger) => {
    const rows = await db.campaign.findMany({
      where: { trigger }, orderBy: { number: 'desc' }, take: 10,
      select: { id: true, number: true, name: true, state: true, stateReason: true, stateAt: true, revision: true, counts: { select: { variant: true, state: true, reason: true, count: true } } },
    })
    const found = rows.find(({ state }) => state !== 'finished' && state !== 'cancelled') ?? rows[0]
    const setting = found && (await db.campaignTriggerSetting.findUnique({ where: { campaignId: found.id }, select: { waitHours: true } }))
    const { purpose, category } = triggerPurposes[trigger]
    const { counts, ...campaign } = found ?? { counts: [] }
    return {
      trigger, purpose,
      allowed: purposes.some(({ code, categories }) => code === purpose && categories.includes(category)),
      campaign: 'id' in campaign ? { ...campaign, waitHours: setting?.waitHours ?? null, numbers: campaignNumbers(counts) } : null,
      waiting: trigger === 'back_in_stock' ? waiting : null,
    }
  }))
}
