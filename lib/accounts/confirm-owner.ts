import type { Client } from '#lib/auth/client.ts'
import { db } from '#lib/db/db.ts'
import { forgetTries, takeTries } from '#lib/limits/limit.ts'
import { confirmPassword } from './confirm-password.ts'
import { lockAccount } from './lock-account.ts'
import { takeFactor } from './take-factor.ts'

/** By what somebody shows before a grave step that the account is theirs. */
export type OwnersKey = 'password' | 'code' | null

/** What `confirmOwner` will ask for: the password, without one a code of the second factor; null where there is neither. */
export async function ownersKeyOf(personId: string): Promise<OwnersKey> {
  const account = await db.account.findUniqueOrThrow({ where: { personId }, select: { passwordHash: true, totpEnabledAt: true } })
  if (account.passwordHash !== null) return 'password'
  return account.totpEnabledAt === null ? null : 'code'
}

/** Whoever is signed in shows that the account is theirs. Refusals `wrong-password`, `code-wrong`, `too-many-tries`. */
export async function confirmOwner(personId: string, { password, code }: { readonly password: string; readonly code: string }, client: Client): Promise<void> {
  const key = await ownersKeyOf(personId)
  if (key === 'password') await confirmPassword(personId, password)
  if (key !== 'code') return
  await takeTries(['factor:person', personId])
  await db.$transaction(async (tx) => takeFactor(tx, await lockAccount(tx, personId), code, client))
  await forgetTries(['factor:person', personId])
}
