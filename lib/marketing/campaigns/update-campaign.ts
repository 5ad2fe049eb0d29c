import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { Campaign } from '#lib/db/generated/client.ts'
import { findCell } from './find-cell.ts'
import { lockCampaign } from './lock-campaign.ts'
import type { CampaignSettings } from './schema.ts'

/**
 * Changes the settings of a campaign that has not begun. What waited for approval or was approved becomes a draft again (trigger `guard_campaign`).
 * Refusals `not-found`, `changed-meanwhile`, `wrong-state`, `invalid`.
 */
export async function updateCampaign({ id, revision, cell, ...settings }: CampaignSettings): Promise<{ revision: number }> {
  return db.$transaction(async (tx) => {
    const before = await lockCampaign(tx, { id, revision }, 'draft', 'review', 'approved', 'scheduled')
    const own = `${before.purpose}/${before.channel}`
    const { purpose, channel } = cell === own ? before : await findCell(tx, cell)
    if (settings.audienceId !== null && settings.audienceId !== before.audienceId) await refuseUnknown(tx, before, settings.audienceId)
    if (settings.expiresAt !== null && settings.expiresAt <= now() && settings.expiresAt.getTime() !== before.expiresAt?.getTime()) throw new Refusal('invalid', { expiresAt: 'Этот день уже прошёл' })
    await tx.campaign.update({ where: { id }, data: { ...settings, purpose, channel } })
    await setVariants(tx, id, settings.testRule !== null)
    return tx.campaign.findUniqueOrThrow({ where: { id }, select: { revision: true } })
  })
}

async function refuseUnknown(tx: Transaction, { trigger }: Campaign, audienceId: string): Promise<void> {
  if (trigger !== null) throw new Refusal('invalid', { audienceId: 'Рассылка по событию сама находит людей' })
  if ((await tx.audience.count({ where: { id: audienceId, archivedAt: null } })) === 0) throw new Refusal('invalid', { audienceId: 'Такой аудитории больше нет' })
}

/** A test has a second variant, which begins as the first one's copy; without a test there is one. */
async function setVariants(tx: Transaction, campaignId: string, tests: boolean): Promise<void> {
  const variants = await tx.campaignVariant.findMany({ where: { campaignId } })
  const [a, b] = ['a', 'b'].map((letter) => variants.find((each) => each.letter === letter))
  if (tests && a && !b) await tx.campaignVariant.create({ data: { ...a, letter: 'b', blocks: a.blocks ?? [] } })
  if (!tests && b) await tx.campaignVariant.delete({ where: { campaignId_letter: { campaignId, letter: 'b' } } })
}
