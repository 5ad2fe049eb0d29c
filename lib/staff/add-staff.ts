import { Refusal } from '#lib/action/refusal.ts'
import { findAccount } from '#lib/accounts/find-account.ts'
import { lockAccount } from '#lib/accounts/lock-account.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'

/** Gives somebody who has an account with this e-mail a role. Their sessions end: the next one needs the second factor. Refusal `not-found`. */
export async function addStaff(email: string, role: StaffRole): Promise<void> {
  await changeRoles(email, (roles) => [...new Set([...roles, role])])
}

/** Takes a role away; sessions end, too. Refusal `not-found`, also when they do not have it. */
export async function removeStaff(email: string, role: StaffRole): Promise<void> {
  await changeRoles(email, (roles) => {
    if (!roles.includes(role)) throw new Refusal('not-found')
    return roles.filter((other) => other !== role)
  })
}

async function changeRoles(email: string, change: (roles: StaffRole[]) => StaffRole[]): Promise<void> {
  const found = await findAccount(db, { channel: 'email', value: email })
  if (!found) throw new Refusal('not-found')
  const { personId } = found
  await db.$transaction(async (tx) => {
    const { roles } = await lockAccount(tx, personId)
    await tx.account.update({ where: { personId }, data: { roles: change(roles) } })
    await tx.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now() } })
  })
}
