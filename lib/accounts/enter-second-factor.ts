import { Refusal } from '#lib/action/refusal.ts'
import type { Client } from '#lib/auth/client.ts'
import { db } from '#lib/db/db.ts'
import type { SignInMethod } from '#lib/db/generated/enums.ts'
import { forgetTries, takeTries } from '#lib/limits/limit.ts'
import { takeTry } from '#lib/proofs/check-code.ts'
import { livingProof } from '#lib/proofs/living-proof.ts'
import { useProof } from '#lib/proofs/use-proof.ts'
import { lockAccount } from './lock-account.ts'
import { openSession } from './open-session.ts'
import { recordEvent } from './record-event.ts'
import type { Opened } from './types.ts'
import { takeFactor } from './take-factor.ts'

/**
 * The second half of signing in. `method` is how the first half was done. Tries are counted for good: five for this sign-in,
 * and a limit for the person besides. Refusals `code-wrong`, `code-dead`, `too-many-tries`.
 */
export async function enterSecondFactor(proofId: string, code: string, method: SignInMethod, client: Client): Promise<Opened> {
  const proof = await livingProof(proofId)
  if (proof?.purpose !== 'second_factor' || !proof.personId) throw new Refusal('code-dead')
  const { personId } = proof
  await takeTries(['factor:person', personId])
  await takeTry(proofId, 'second_factor')
  try {
    const opened = await db.$transaction(async (tx) => {
      const account = await lockAccount(tx, personId)
      if (account.totpEnabledAt === null) throw new Refusal('code-dead')
      await takeFactor(tx, account, code, client)
      await useProof(tx, proofId, 'second_factor')
      return openSession(tx, account, { method, client, secondFactor: true })
    })
    await forgetTries(['factor:person', personId])
    return opened
  } catch (error) {
    if (error instanceof Refusal && error.code === 'code-wrong') await recordEvent(db, personId, 'sign-in-failed', client, 'second-factor')
    throw error
  }
}
