import { Refusal } from '#lib/action/refusal.ts'
import { findAccount } from '#lib/accounts/find-account.ts'
import { lockAccount } from '#lib/accounts/lock-account.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'

/** Gives somebody who has an account with this e-mail a role. Their sessions end: the next one needs the second factor. Refusal `not-found`. */
export async function addStaff(email: string, role: StaffRole): Promise<void> {
  await changeRoles(await accountOf(email), (roles) => [...new Set([...roles, role])])
}

/** Takes a role away; sessions end, too. Refusals `not-found`, also when they do not have it; `last-admin`. */
export async function removeStaff(email: string, role: StaffRole): Promise<void> {
  await takeRole(await accountOf(email), role)
}

/** The same for a person. */
export async function takeRole(personId: string, role: StaffRole): Promise<void> {
  await changeRoles(personId, (roles) => {
    if (!roles.includes(role)) throw new Refusal('not-found')
    return roles.filter((other) => other !== role)
  })
}

async function accountOf(email: string): Promise<string> {
  const found = await findAccount(db, { channel: 'email', value: email })
  if (!found) throw new Refusal('not-found')
  return found.personId
}

async function changeRoles(personId: string, change: (roles: StaffRole[]) => StaffRole[]): Promise<void> {
  await db.$transaction(async (tx) => {
    // One change at a time: of two admins who take the role from each other one stays.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('staff-roles'))`
    const { roles } = await lockAccount(tx, personId)
    const changed = change(roles)
    if (roles.includes('admin') && !changed.includes('admin')) await refuseLastAdmin(tx, personId)
    await tx.account.update({ where: { personId }, data: { roles: changed } })
    await tx.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now() } })
  })
}

/** Without an admin nobody could give roles any more. */
async function refuseLastAdmin(tx: Transaction, personId: string): Promise<void> {
  const others = await tx.$queryRaw<unknown[]>`SELECT 1 FROM accounts WHERE roles <> '{}' AND 'admin' = ANY (roles) AND person_id <> ${personId}::uuid LIMIT 1`
  if (others.length === 0) throw new Refusal('last-admin', { role: 'last-admin' })
}
