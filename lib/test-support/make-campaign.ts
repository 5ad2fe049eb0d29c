import { randomUUID } from 'node:crypto'
import { now } from '#lib/clock/clock.ts'
import { actAs } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import type { CampaignState } from '#lib/db/generated/enums.ts'
import type { CampaignUncheckedCreateInput, CampaignVariantUncheckedCreateInput } from '#lib/db/generated/models.ts'
import { makeCustomer } from './make-customer.ts'

export type Wish = Partial<Omit<CampaignUncheckedCreateInput, 'variants'>> & {
  readonly variants?: readonly Omit<CampaignVariantUncheckedCreateInput, 'campaignId'>[]
}

export type MadeCampaign = { readonly id: string; readonly number: number; readonly authorId: string; readonly approverId: string; readonly launcherId: string }

const text = { letter: 'a', subject: 'Скидки недели', preheader: 'Только до воскресенья', text: 'Скидки недели на трекеры', blocks: [{ kind: 'text', text: 'Скидки недели на трекеры' }] }

/** The way to each state, as the database allows it. */
const ways: Readonly<Record<CampaignState, readonly CampaignState[]>> = {
  draft: [], review: ['review'], approved: ['review', 'approved'], scheduled: ['review', 'approved', 'scheduled'],
  running: ['review', 'approved', 'scheduled', 'running'], paused: ['review', 'approved', 'scheduled', 'running', 'paused'],
  finished: ['review', 'approved', 'scheduled', 'running', 'finished'], cancelled: ['cancelled'],
}

let staff: Promise<readonly [author: string, approver: string]> | undefined

/** A campaign in a state, brought there the way that the database allows: written by one marketer, approved by another, launched by the first. */
export async function makeCampaign({ state = 'running', variants = [text], ...wish }: Wish = {}): Promise<MadeCampaign> {
  const [authorId, approverId] = await (staff ??= makeStaff())
  const by = <T>(personId: string, work: () => Promise<T>) => actAs({ personId, role: 'marketer' }, work)
  const { id, number } = await by(authorId, () =>
    db.$transaction((tx) =>
      tx.campaign.create({
        data: { name: `Рассылка ${randomUUID().slice(0, 8)}`, purpose: 'news-offers', channel: 'email', ...wish, authorId, variants: { create: [...variants] } },
        select: { id: true, number: true },
      })))
  for (const step of ways[state]) {
    await by(step === 'approved' ? approverId : authorId, () => db.$transaction(async (tx) => {
      const { revision } = await tx.campaign.findUniqueOrThrow({ where: { id }, select: { revision: true } })
      await tx.campaign.update({ where: { id }, data: { state: step, ...factsOf(step, { revision, authorId, approverId, scheduledAt: wish.scheduledAt }) } })
    }))
  }
  return { id, number, authorId, approverId, launcherId: authorId }
}

type Facts = { readonly revision: number; readonly authorId: string; readonly approverId: string; readonly scheduledAt: Wish['scheduledAt'] }

function factsOf(state: CampaignState, { revision, authorId, approverId, scheduledAt }: Facts) {
  if (state === 'review') return { submittedAt: now() }
  if (state === 'approved') return { approverId, approvedAt: now(), approvedRevision: revision }
  if (state === 'scheduled') return { launcherId: authorId, launchedAt: now(), ...(scheduledAt !== undefined && { scheduledAt }) }
  if (state === 'running') return { startedAt: now() }
  if (state === 'finished') return { finishedAt: now() }
  return { stateReason: 'так надо' }
}

async function makeStaff() {
  const [author, approver] = await Promise.all([makeCustomer({ roles: ['marketer'], secondFactor: true }), makeCustomer({ roles: ['marketer'], secondFactor: true })])
  return [author.personId, approver.personId] as const
}
