import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { ApplicationStage } from '#lib/db/generated/enums.ts'
import { lockApplication } from './lock-application.ts'

type Move = { readonly id: string; readonly revision: number; readonly to: 'received' | 'screening' | 'interview' | 'offer' | 'hired'; /** Its place within the stage; null: the last. */ readonly rank: number | null }

/**
 * Moves an application across the board, or within its stage. To hire is a decision, and begins the 30 days (5.1.8); out of a rejection it comes back while its vacancy is open, and the clock stops. Answers where it
 * stands and its revision. Refusals `not-found`, `changed-meanwhile` (somebody else was there first), `decided` (hired or withdrawn: final), `vacancy-closed`.
 */
export async function moveApplication({ id, revision, to, rank }: Move, staff: { readonly personId: string }): Promise<{ stage: ApplicationStage; revision: number }> {
  return db.$transaction(async (tx) => {
    const before = await lockApplication(tx, id)
    if (before.revision !== revision) throw new Refusal('changed-meanwhile')
    if (before.stage === 'withdrawn' || (before.stage === 'hired' && to !== 'hired')) throw new Refusal('decided')
    if (before.stage === 'rejected') await refuseClosed(tx, before.vacancyId)
    const moment = now()
    const after = await tx.application.update({
      where: { id },
      data: { rank: rank ?? (await lastRank(tx, to)), ...(to !== before.stage && { stage: to, rejectReason: null, decidedAt: to === 'hired' ? moment : null }) },
      select: { stage: true, revision: true },
    })
    if (to !== before.stage) await tx.applicationEvent.create({ data: { applicationId: id, kind: 'moved', from: before.stage, to, actorId: staff.personId, happenedAt: moment } })
    return after
  })
}

async function refuseClosed(tx: Pick<Transaction, 'vacancy'>, id: string): Promise<void> {
  if ((await tx.vacancy.count({ where: { id, state: 'closed' } })) > 0) throw new Refusal('vacancy-closed')
}

/** Behind all others of its stage, whatever their vacancy: the board shows them together. */
async function lastRank(tx: Pick<Transaction, 'application'>, stage: ApplicationStage): Promise<number> {
  const { _max } = await tx.application.aggregate({ where: { stage }, _max: { rank: true } })
  return (_max.rank ?? 0) + 1
}
