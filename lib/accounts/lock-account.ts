import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'

/**
 * Locks an account until the transaction ends: whatever opens it or changes its keys comes one after another, so that no
 * session slips through while the password is being changed. Always the first lock of its transaction (before proofs and
 * sessions). Refusal `not-found`.
 */
export async function lockAccount(tx: Transaction, personId: string) {
  await tx.$queryRaw`SELECT 1 FROM accounts WHERE person_id = ${personId}::uuid FOR NO KEY UPDATE`
  const account = await tx.account.findUnique({
    where: { personId },
    select: {
      personId: true, passwordHash: true, passwordChangedAt: true, roles: true, signInNotices: true,
      totpSecret: true, totpEnabledAt: true, totpLastStep: true,
    },
  })
  if (!account) throw new Refusal('not-found')
  return account
}

export type LockedAccount = Awaited<ReturnType<typeof lockAccount>>
