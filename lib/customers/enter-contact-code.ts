import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { giveBack, type Limited, takeTries } from '#lib/limits/limit.ts'
import { checkCode } from '#lib/proofs/check-code.ts'
import { useProof } from '#lib/proofs/use-proof.ts'
import { confirmChangeHalf } from './confirm-change-half.ts'
import { findContactChange, purposeOf } from './find-contact-change.ts'
import type { HalfCodeInput } from './schema.ts'

/**
 * Proves one side of the person's own change by the code that was sent there. Refusals `code-wrong`, `code-dead`,
 * `change-gone`, `contact-taken`, `too-many-tries`.
 */
export async function enterContactCode(personId: string, { kind, half, code }: HalfCodeInput): Promise<'waiting' | 'changed'> {
  const change = await findContactChange(db, personId, kind)
  if (!change || change.expired) throw new Refusal('change-gone')
  const proof = change[half]
  if (!proof || proof.proved) throw new Refusal('code-dead', { code: 'code-dead' })
  const tries: Limited = ['change-code:person', personId]
  await takeTries(tries)
  await checkCode(proof.id, code)
  await giveBack(tries)
  return db.$transaction(async (tx) => confirmChangeHalf(tx, await useProof(tx, proof.id, purposeOf[half])))
}
