import { days, minutes, now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { log } from '#lib/log/log.ts'
import { announceDestruction, lastLetterIsOut } from './announce.ts'
import { isUsedAgain } from '../retention/idle-accounts.ts'
import { destroySubject } from './destroy-subject.ts'
import { destructionJobKey } from './start-destruction.ts'

export type Outcome = 'done' | 'over' | 'not-due' | 'unapproved' | 'held' | 'announced'

/**
 * Carries out a planned destruction once its seven days are over (6.1.3): first the last letter, then everything in one transaction.
 * Safe to repeat, to kill and to run twice at once: of two workers the second finds it done. While something must be kept because of a
 * claim, a court or tax (a hold) it waits from day to day; until two persons have approved what staff began, it waits for them.
 */
export async function carryOutDestruction(destructionId: string): Promise<Outcome> {
  const outcome = await db.$transaction((tx) => step(tx, destructionId), { timeout: 60_000 })
  if (outcome !== 'over') log.info({ destructionId, outcome }, 'destruction')
  return outcome
}

async function step(tx: Transaction, id: string): Promise<Outcome> {
  // The request before the destruction, as whoever recalls it does.
  await tx.$queryRaw`SELECT 1 FROM subject_requests WHERE id = (SELECT request_id FROM destructions WHERE id = ${id}::uuid) FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM destructions WHERE id = ${id}::uuid FOR UPDATE`
  const planned = await tx.destruction.findFirst({
    where: { id, state: 'planned' },
    select: { id: true, subjectId: true, requestId: true, cause: true, plannedAt: true, runAt: true, announcedAt: true, needsApproval: true, approvedAt: true },
  })
  if (!planned) return 'over'
  const moment = now()
  if (planned.requestId === null && (await isUsedAgain(tx, planned))) {
    await tx.destruction.update({ where: { id }, data: { state: 'recalled', finishedAt: moment } })
    return 'over'
  }
  if (planned.runAt > moment) return 'not-due'
  if (planned.needsApproval && planned.approvedAt === null) return 'unapproved'
  if (await isHeld(tx, planned.subjectId)) {
    await again(tx, id, new Date(moment.getTime() + days(1)))
    return 'held'
  }
  if (planned.announcedAt === null) {
    await announceDestruction(tx, planned)
    await again(tx, id, new Date(moment.getTime() + minutes(1)))
    return 'announced'
  }
  // A server that takes no letters does not keep anybody's data longer than a day.
  if (!(await lastLetterIsOut(tx, id)) && planned.announcedAt.getTime() > moment.getTime() - days(1)) {
    await again(tx, id, new Date(moment.getTime() + minutes(1)))
    return 'announced'
  }
  await destroySubject(tx, planned)
  return 'done'
}

async function again(tx: Transaction, destructionId: string, runAt: Date): Promise<void> {
  await addJob(tx, 'destructions.run', { destructionId }, { key: destructionJobKey(destructionId), runAt })
}

async function isHeld(tx: Transaction, subjectId: string): Promise<boolean> {
  const [hold] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM holds h JOIN subjects s ON s.id = h.subject_id, subjects mine
    WHERE mine.id = ${subjectId}::uuid AND h.ended_at IS NULL AND (s.id = mine.id OR s.person_id = mine.person_id) LIMIT 1`
  return hold !== undefined
}

/** Destructions that are due and that no job has carried out. Answers how many were done. */
export async function sweepDestructions(): Promise<number> {
  const due = await db.destruction.findMany({ where: { state: 'planned', runAt: { lte: now() } }, orderBy: { runAt: 'asc' }, take: 200, select: { id: true } })
  let done = 0
  for (const { id } of due) if ((await carryOutDestruction(id)) === 'done') done += 1
  return done
}
