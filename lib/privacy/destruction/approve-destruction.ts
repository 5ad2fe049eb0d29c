import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { destructionJobKey, plannedDestruction, startDestruction } from './start-destruction.ts'

/**
 * Staff begin the destruction of a subject's data, having seen the dry run: they are the first of the two who approve it. Answers its id.
 * Refusals `planned-already`, `staff`, `not-found`.
 */
export async function orderDestruction(subjectId: string, cause: string, by: string): Promise<string> {
  return db.$transaction(async (tx) => {
    const subject = await tx.subject.findUnique({ where: { id: subjectId }, select: { personId: true } })
    if (!subject) throw new Refusal('not-found')
    if (await plannedDestruction(tx, subject.personId ? { personId: subject.personId } : { subjectId })) throw new Refusal('planned-already')
    const { id } = await startDestruction(tx, { subjectId, cause })
    await tx.destruction.update({ where: { id }, data: { firstApprover: by } })
    return id
  })
}

/**
 * A person of the staff approves a destruction. The first decides nothing; with a second, different one it is carried out when its seven
 * days are over. Refusals `not-found`, `decided`, `same-person`.
 */
export async function approveDestruction(id: string, by: string): Promise<'first' | 'approved'> {
  return db.$transaction(async (tx) => {
    const planned = await lockPlanned(tx, id)
    if (planned.secondApprover !== null) throw new Refusal('decided')
    if (planned.firstApprover === null) {
      await tx.destruction.update({ where: { id }, data: { firstApprover: by } })
      return 'first'
    }
    if (planned.firstApprover.toLowerCase() === by.toLowerCase()) throw new Refusal('same-person')
    const moment = now()
    await tx.destruction.update({ where: { id }, data: { secondApprover: by, approvedAt: moment } })
    await addJob(tx, 'destructions.run', { destructionId: id }, { key: destructionJobKey(id), runAt: planned.runAt > moment ? planned.runAt : moment })
    return 'approved'
  })
}

/** What staff began, and nobody has asked for, does not happen after all. Refusals `not-found`, `asked-for` (the request is refused instead), `too-late`. */
export async function cancelDestruction(id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const planned = await lockPlanned(tx, id)
    if (planned.requestId !== null) throw new Refusal('asked-for')
    if (planned.announcedAt !== null) throw new Refusal('too-late')
    await tx.destruction.update({ where: { id }, data: { state: 'recalled', finishedAt: now() } })
  })
}

async function lockPlanned(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT 1 FROM destructions WHERE id = ${id}::uuid FOR UPDATE`
  const planned = await tx.destruction.findFirst({
    where: { id, state: 'planned', needsApproval: true },
    select: { requestId: true, runAt: true, announcedAt: true, firstApprover: true, secondApprover: true },
  })
  if (!planned) throw new Refusal('not-found')
  return planned
}
