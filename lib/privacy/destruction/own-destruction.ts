import { type OwnersKey, ownersKeyOf } from '#lib/accounts/confirm-owner.ts'
import { db } from '#lib/db/db.ts'
import { subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { type DestructionPlan, destructionPlan, planDestruction } from './plan.ts'
import { plannedDestruction } from './start-destruction.ts'

/** What the page about one's own destruction shows. Times are UTC. */
export type OwnDestruction = {
  readonly plan: DestructionPlan
  readonly planned: { readonly runAt: Date; /** The last letter is on its way: it cannot be recalled any more. */ readonly begun: boolean; readonly request: number | null } | null
  readonly key: OwnersKey
  /** Acts for the shop: the role is given back first. */
  readonly staff: boolean
}

/** The destruction of a person's own data: what is planned, or the dry run of it. */
export async function ownDestruction(personId: string): Promise<OwnDestruction> {
  const [planned, key, account] = await Promise.all([
    plannedDestruction(db, { personId }),
    ownersKeyOf(personId),
    db.account.findUniqueOrThrow({ where: { personId }, select: { roles: true } }),
  ])
  const dryRun = await db.$transaction(async (tx) => planDestruction(tx, await subjectOfPerson(tx, personId)))
  const plan = dryRun ?? destructionPlan.parse({ gone: [], kept: [], waits: null })
  return {
    plan,
    planned: planned && { runAt: planned.runAt, begun: planned.announcedAt !== null, request: planned.request?.number ?? null },
    key,
    staff: account.roles.length > 0,
  }
}
