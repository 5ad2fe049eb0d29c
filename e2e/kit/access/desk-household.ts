import type { Shop } from '#e2e/kit/fixtures/shop.ts'
import { makeApplication } from '#lib/test-support/make-application.ts'
import { makeBonusCampaign } from '#lib/test-support/make-bonus-campaign.ts'
import { makeBonusMember } from '#lib/test-support/make-bonus-member.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { makeImport } from '#lib/test-support/make-import.ts'
import { makeRun } from '#lib/test-support/make-run.ts'
import { makePromo } from '#lib/test-support/make-promo.ts'
import { type MadeRights, makeRights } from '#lib/test-support/make-rights.ts'
import { type Household, openHousehold } from './household.ts'

/** Something in every room of the desk: what the addresses of its pages name. */
export type DeskHousehold = Household & MadeRights & { readonly importId: string; readonly promoId: string; readonly runId: string; readonly campaignNumber: number; readonly bonusCampaignId: string; readonly bonusMemberId: string; readonly vacancyId: string; readonly applicationId: string }

export async function openDeskHousehold(shop: Shop): Promise<DeskHousehold> {
  const [household, run, promo, campaign, bonusCampaign, bonusMember, application] = await Promise.all([
    openHousehold(shop), makeRun(), makePromo(), makeCampaign({ state: 'finished' }), makeBonusCampaign(), makeBonusMember(), makeApplication(),
  ])
  return { ...household, ...(await makeRights()), importId: await makeImport(), runId: run.id, promoId: promo.id, campaignNumber: campaign.number, bonusCampaignId: bonusCampaign.id, bonusMemberId: bonusMember.id, vacancyId: application.vacancyId, applicationId: application.id }
}
