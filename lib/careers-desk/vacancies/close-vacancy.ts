import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { openStages } from '#lib/careers/stages.ts'
import { lockVacancy } from './lock-vacancy.ts'

/**
 * Closes a vacancy for good: whoever still waits for a decision is decided by the database in the same transaction, so that the 30 days of all begin (5.1.8). Answers how many that were.
 * Refusals `not-found`, `vacancy-closed`, `not-published`.
 */
export async function closeVacancy({ id }: { id: string }, staff: { readonly personId: string } | null): Promise<{ decided: number }> {
  return db.$transaction((tx) => closeInTransaction(tx, id, staff?.personId ?? null))
}

async function closeInTransaction(tx: Transaction, id: string, actorId: string | null): Promise<{ decided: number }> {
  const { state } = await lockVacancy(tx, id)
  if (state === 'closed') throw new Refusal('vacancy-closed')
  if (state === 'draft') throw new Refusal('not-published')
  const closedAt = now()
  const waiting = await tx.application.findMany({ where: { vacancyId: id, stage: { in: [...openStages] } }, select: { id: true, stage: true } })
  await tx.vacancy.update({ where: { id }, data: { state: 'closed', closedAt } })
  await tx.applicationEvent.createMany({ data: waiting.map(({ id: applicationId, stage }) => ({ applicationId, kind: 'moved', from: stage, to: 'rejected', actorId, happenedAt: closedAt })) })
  return { decided: waiting.length }
}
