import { days } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { CampaignView, Programme } from './types.ts'

/** How long before it begins a campaign is announced. */
const AHEAD = days(60)

/** The programme at a moment; null before its first rules are in force. */
export async function readProgramme(at: Date): Promise<Programme | null> {
  const rules = await db.bonusRules.findFirst({
    where: { state: 'published', effectiveFrom: { lte: at } },
    orderBy: [{ effectiveFrom: 'desc' }, { number: 'desc' }],
    select: {
      number: true, effectiveFrom: true, redeemShare: true, lotDays: true, welcomePoints: true, referralPoints: true, friendPoints: true, friendMinOrder: true, referralsPerYear: true, reviewPoints: true, reviewsPerMonth: true,
      levels: { orderBy: { position: 'asc' }, select: { code: true, name: true, turnoverFrom: true, rate: true } },
      categoryRates: { where: { multiplier: { not: 100 } }, orderBy: { category: { position: 'asc' } }, select: { multiplier: true, category: { select: { slug: true, name: true } } } },
    },
  })
  if (!rules?.effectiveFrom) return null
  const { categoryRates, effectiveFrom, ...numbers } = rules
  return {
    ...numbers,
    effectiveFrom: effectiveFrom.toISOString(),
    categories: categoryRates.map(({ multiplier, category }) => ({ ...category, multiplier })),
    campaigns: await readCampaigns(at),
    next: await readNext(at),
  }
}

async function readCampaigns(at: Date): Promise<CampaignView[]> {
  const campaigns = await db.bonusCampaign.findMany({
    where: { state: 'approved', endsAt: { gt: at }, startsAt: { lt: new Date(at.getTime() + AHEAD) } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, startsAt: true, endsAt: true, multiplier: true, category: { select: { slug: true, name: true } } },
  })
  return campaigns.map(({ startsAt, endsAt, ...campaign }) => ({ ...campaign, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }))
}

async function readNext(at: Date): Promise<Programme['next']> {
  const next = await db.bonusRules.findFirst({
    where: { state: 'published', effectiveFrom: { gt: at } }, orderBy: [{ effectiveFrom: 'asc' }, { number: 'asc' }], select: { number: true, effectiveFrom: true },
  })
  return next?.effectiveFrom ? { number: next.number, effectiveFrom: next.effectiveFrom.toISOString() } : null
}
