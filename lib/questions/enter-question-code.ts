import { Refusal } from '#lib/action/refusal.ts'
import type { Client } from '#lib/auth/client.ts'
import { db } from '#lib/db/db.ts'
import { giveBack, type Limited, takeTries } from '#lib/limits/limit.ts'
import { checkCode } from '#lib/proofs/check-code.ts'
import { livingProof } from '#lib/proofs/living-proof.ts'
import { useProof } from '#lib/proofs/use-proof.ts'
import { askPayload } from './ask-payload.ts'
import { type ReceivedQuestion, receiveQuestion } from './receive-question.ts'

/**
 * The code of the letter: the question that waited with it arrives. Wrong codes are counted per proof, per contact and per address. Refusals `code-wrong`, `code-dead`,
 * `too-many-tries`, `product-gone`.
 */
export async function enterQuestionCode(proofId: string, code: string, client: Client): Promise<ReceivedQuestion> {
  const proof = await livingProof(proofId)
  if (!proof?.contact || proof.purpose !== 'ask_question') throw new Refusal('code-dead')
  const limited: Limited[] = [['code:address', client.address], ['code:contact', proof.contact]]
  await takeTries(...limited)
  await checkCode(proofId, code)
  await giveBack(...limited)
  return db.$transaction(async (tx) => {
    const { contact, remembered } = await useProof(tx, proofId, 'ask_question')
    if (!contact) throw new Refusal('code-dead')
    return receiveQuestion(tx, { email: contact }, askPayload.parse(remembered))
  })
}
