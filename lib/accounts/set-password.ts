import type { Client } from '#lib/auth/client.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { LockedAccount } from './lock-account.ts'
import { notifyOwner } from './notify-owner.ts'
import { recordEvent } from './record-event.ts'

/**
 * Gives an account another password: all its sessions end, codes and links that are on their way die, the owner is told. The
 * account is locked by the caller.
 */
export async function setPassword(tx: Transaction, { personId }: LockedAccount, passwordHash: string, client: Client): Promise<void> {
  const moment = now()
  await tx.account.update({ where: { personId }, data: { passwordHash, passwordChangedAt: moment } })
  await tx.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: moment } })
  const contacts = await tx.contactPoint.findMany({ where: { personId, verifiedAt: { not: null } }, select: { value: true } })
  await tx.proof.deleteMany({
    where: {
      provedAt: null,
      OR: [{ purpose: 'second_factor', personId }, { purpose: { in: ['sign_in', 'reset_password'] }, contact: { in: contacts.map(({ value }) => value) } }],
    },
  })
  await notifyOwner(tx, personId, 'password-changed', await recordEvent(tx, personId, 'password-changed', client))
}
