import * as z from 'zod'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { staffNames } from '#lib/privacy/desk/staff-names.ts'
import { campaignPhase } from './campaign-phase.ts'

const SHOWN = 200

/** The campaigns of the programme, the newest first, with where each stands now. */
export async function listCampaigns() {
  const rows = await db.bonusCampaign.findMany({ orderBy: { id: 'desc' }, take: SHOWN, include: { category: { select: { name: true } } } })
  const moment = now()
  return rows.map((row) => ({ ...row, phase: campaignPhase(row, moment) }))
}

export type CampaignRow = Awaited<ReturnType<typeof listCampaigns>>[number]

/** A campaign with the names of who wrote, approved and stopped it; null when there is none. */
export async function getCampaign(id: string) {
  if (!z.uuid().safeParse(id).success) return null
  const campaign = await db.bonusCampaign.findUnique({ where: { id }, include: { category: { select: { name: true } } } })
  if (!campaign) return null
  const marks = [campaign.authorId, campaign.approverId, campaign.stoppedBy].map((each) => (each === null ? null : `staff:${each}`))
  const nameOf = await staffNames(marks)
  return { ...campaign, phase: campaignPhase(campaign, now()), author: nameOf(marks[0] ?? null), approver: nameOf(marks[1] ?? null), stopper: nameOf(marks[2] ?? null) }
}

export type CampaignView = NonNullable<Awaited<ReturnType<typeof getCampaign>>>
