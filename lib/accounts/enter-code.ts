import { Refusal } from '#lib/action/refusal.ts'
import type { Client } from '#lib/auth/client.ts'
import { giveBack, type Limited, takeTries } from '#lib/limits/limit.ts'
import { checkCode } from '#lib/proofs/check-code.ts'
import { livingProof } from '#lib/proofs/living-proof.ts'
import { openByProof } from './open-by-proof.ts'
import type { Opened } from './types.ts'

/**
 * Comes in by the code of a letter or SMS. Wrong codes are counted per proof, per contact and per address. Refusals
 * `code-wrong`, `code-dead`, `contact-taken`, `too-many-tries`.
 */
export async function enterCode(proofId: string, code: string, client: Client): Promise<Opened> {
  const proof = await livingProof(proofId)
  if (!proof?.contact) throw new Refusal('code-dead')
  const limited: Limited[] = [['code:address', client.address], ['code:contact', proof.contact]]
  await takeTries(...limited)
  await checkCode(proofId, code)
  await giveBack(...limited)
  return openByProof(proofId, 'code', client, true)
}
