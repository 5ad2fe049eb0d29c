'use server'

import { refresh } from 'next/cache'
import { cookies } from 'next/headers'
import { action } from '#lib/action/action.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { PROOF_COOKIE, proofCookieOptions, proofCookieValue } from '#lib/accounts/proof-cookie.ts'
import { heldProof } from '#lib/accounts/queries.ts'
import { codeSchema, nothingSchema } from '#lib/accounts/schema.ts'
import { currentClient, currentCustomer, requireCustomer } from '#lib/auth/current-customer.ts'
import { askAsCustomer } from './ask-as-customer.ts'
import { askQuestion, askQuestionAgain } from './ask-question.ts'
import { deleteOwnQuestion } from './delete-own-question.ts'
import { enterQuestionCode } from './enter-question-code.ts'
import { askSchema, ownSchema } from './schema.ts'

/** The form of a question. Whoever is signed in is done; everybody else gets the same answer, whoever the e-mail belongs to, and proves it. */
export const ask = action(askSchema, async (given) => {
  const [client, customer] = await Promise.all([currentClient(), currentCustomer()])
  if (customer) {
    const { already } = await askAsCustomer(customer.personId, given)
    return { next: `/account/questions?${already ? 'already' : 'sent'}=1` }
  }
  const next = `/product/${encodeURIComponent(given.slug)}/questions/ask/code`
  const proofId = await askQuestion(given, client)
  ;(await cookies()).set(PROOF_COOKIE, proofCookieValue({ proofId, next }), proofCookieOptions())
  return { next }
})

export const enterCode = action(codeSchema, async ({ code }) => {
  const { slug, already } = await enterQuestionCode(await held(), code, await currentClient())
  ;(await cookies()).delete(PROOF_COOKIE)
  return { next: `/product/${slug}/questions?${already ? 'already' : 'sent'}=1` }
})

export const resendCode = action(nothingSchema, async () => {
  const before = await heldProof()
  if (!before) throw new Refusal('code-dead')
  const proofId = await askQuestionAgain(before.proofId, await currentClient())
  ;(await cookies()).set(PROOF_COOKIE, proofCookieValue({ proofId, next: before.next }), proofCookieOptions())
  return {}
})

/** Takes a question of one's own away. */
export const takeAway = action(ownSchema, async ({ number }) => {
  const { personId } = await requireCustomer()
  await deleteOwnQuestion(personId, number)
  refresh()
  return {}
})

/** What this browser is proving; Refusal `code-dead` when it is nothing (any more). */
async function held(): Promise<string> {
  const proof = await heldProof()
  if (!proof) throw new Refusal('code-dead')
  return proof.proofId
}
