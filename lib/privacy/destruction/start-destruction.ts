import { days, now } from '#lib/clock/clock.ts'
import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { planDestruction } from './plan.ts'

export type PlannedDestruction = { readonly id: string; readonly runAt: Date; /** The request that planned it. */ readonly requestId: string | null }

/** Time to change one's mind. */
export const CHANGE_OF_MIND = days(7)

type Start = {
  readonly subjectId: string
} & ({ readonly requestId: string } | { /** The rule of retention; Russian, names nobody. */ readonly cause: string })

/**
 * Plans the destruction of a subject, and of the person it belongs to, in seven days (6.1.3). Until then everything works as before and
 * it can be recalled. A second one while one is planned is the first. Answers id and moment. Refusal `staff` for whoever works here.
 */
export async function startDestruction(tx: Transaction, { subjectId, ...why }: Start): Promise<PlannedDestruction> {
  const [subject] = await tx.$queryRaw<{ personId: string | null }[]>`SELECT person_id AS "personId" FROM subjects WHERE id = ${subjectId}::uuid FOR UPDATE`
  const planned = await plannedDestruction(tx, subject?.personId ? { personId: subject.personId } : { subjectId })
  if (planned) return planned
  if (subject?.personId) await refuseStaff(tx, subject.personId)
  const plan = await planDestruction(tx, subjectId)
  if (!plan) throw new Refusal('not-found')
  const plannedAt = now()
  const destruction = await tx.destruction.create({
    data: { subjectId, ...(await causeOf(tx, why)), plan, plannedAt, runAt: new Date(plannedAt.getTime() + CHANGE_OF_MIND) },
    select: { id: true, runAt: true, requestId: true },
  })
  await addJob(tx, 'destructions.run', { destructionId: destruction.id }, { key: destructionJobKey(destruction.id), runAt: destruction.runAt })
  return destruction
}

async function causeOf(tx: Transaction, why: { readonly requestId: string } | { readonly cause: string }): Promise<{ requestId: string | null; cause: string }> {
  if ('cause' in why) return { requestId: null, cause: why.cause }
  const { number } = await tx.subjectRequest.findUniqueOrThrow({ where: { id: why.requestId }, select: { number: true } })
  return { requestId: why.requestId, cause: `обращение № ${number}` }
}

/** The destruction that is planned for a person or a subject; null if there is none. */
export async function plannedDestruction(tx: Pick<Transaction, 'destruction'>, whose: { readonly personId: string } | { readonly subjectId: string }) {
  const subject = 'personId' in whose ? { subject: { personId: whose.personId } } : { subjectId: whose.subjectId }
  return tx.destruction.findFirst({
    where: { ...subject, state: 'planned' },
    select: { id: true, runAt: true, plannedAt: true, plan: true, announcedAt: true, requestId: true, request: { select: { id: true, number: true } } },
  })
}

export function destructionJobKey(destructionId: string): string {
  return `destructions.run:${destructionId}`
}

/** Whose account has a role acts for the shop: the role is given back first, so that its actions keep their author. */
async function refuseStaff(tx: Transaction, personId: string): Promise<void> {
  const account = await tx.account.findUnique({ where: { personId }, select: { roles: true } })
  if (account && account.roles.length > 0) throw new Refusal('staff')
}
