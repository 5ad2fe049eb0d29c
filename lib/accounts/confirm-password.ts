import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { forgetTries, takeTries } from '#lib/limits/limit.ts'
import { verifyPassword } from './hash-password.ts'
import type { LockedAccount } from './lock-account.ts'

/**
 * Whoever changes the keys of an account shows its password again; an account without one asks for none. Answers the hash that
 * was compared with: `sameHash` holds it under the lock. Refusals `wrong-password` (named for the input `field`), `too-many-tries`.
 */
export async function confirmPassword(personId: string, password: string, field: 'password' | 'current' = 'password'): Promise<string | null> {
  await takeTries(['password:person', personId])
  const account = await db.account.findUnique({ where: { personId }, select: { passwordHash: true } })
  const hash = account?.passwordHash ?? null
  const right = await verifyPassword(hash, password)
  if (hash !== null && !right) throw new Refusal('wrong-password', { [field]: 'wrong-password' })
  await forgetTries(['password:person', personId])
  return hash
}

/** Refuses when the password was changed after it was compared. */
export function sameHash(account: LockedAccount, hash: string | null): void {
  if (account.passwordHash !== hash) throw new Refusal('wrong-password')
}
