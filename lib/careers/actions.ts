'use server'

import { cookies } from 'next/headers'
import { action } from '#lib/action/action.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { PROOF_COOKIE, proofCookieOptions, proofCookieValue } from '#lib/accounts/proof-cookie.ts'
import { heldProof } from '#lib/accounts/queries.ts'
import { codeSchema, nothingSchema } from '#lib/accounts/schema.ts'
import { currentClient, currentCustomer } from '#lib/auth/current-customer.ts'
import { currentVisit } from '#lib/consent/queries.ts'
import { db } from '#lib/db/db.ts'
import { applicationPath } from './application-link.ts'
import { applyAsCustomer } from './apply-as-customer.ts'
import { askApply, askApplyAgain } from './ask-apply.ts'
import { giveAnew } from './consent/give-anew.ts'
import { correctApplication } from './correct-application.ts'
import { dropLooseFile } from './drop-loose-file.ts'
import { enterApplyCode } from './enter-apply-code.ts'
import { CV_COOKIE } from './files/cv-token.ts'
import { chooseSlot } from './interviews/choose-slot.ts'
import { lockApplication } from './lock-application.ts'
import { ownApplicationPath } from './own-application-path.ts'
import { leavePool } from './pool/leave-pool.ts'
import { stayInPool } from './pool/stay-in-pool.ts'
import { applySchema, chooseSlotSchema, correctSchema, tickSchema, whichSchema } from './schema.ts'
import { whichApplication } from './which-application.ts'
import { withdrawApplication } from './withdraw-application.ts'

/**
 * The form of a vacancy. Whoever is signed in and answers by their proved e-mail is done; for everybody else the same answer whoever the e-mail belongs to: what comes
 * of it is told to who proves it.
 */
export const ask = action(applySchema, async (given) => {
  const [client, visit, customer] = await Promise.all([currentClient(), currentVisit(`/careers/${given.slug}/apply`), currentCustomer()])
  const jar = await cookies()
  const received = customer && (await applyAsCustomer(customer.personId, given, client, visit))
  if (received) {
    jar.delete(CV_COOKIE)
    const { number } = await db.application.findUniqueOrThrow({ where: { id: received.applicationId }, select: { number: true } })
    return { next: `${ownApplicationPath(number)}?${received.already ? 'already' : 'sent'}=1` }
  }
  const next = `/careers/${given.slug}/apply/code`
  const proofId = await askApply(given, client, visit)
  jar.set(PROOF_COOKIE, proofCookieValue({ proofId, next }), proofCookieOptions())
  return { next }
})

export const enterCode = action(codeSchema, async ({ code }) => {
  const { applicationId, already } = await enterApplyCode(await held(), code, await currentClient())
  const jar = await cookies()
  jar.delete(PROOF_COOKIE)
  jar.delete(CV_COOKIE)
  return { next: `${applicationPath(applicationId)}?${already ? 'already' : 'sent'}=1` }
})

export const resendCode = action(nothingSchema, async () => {
  const before = await heldProof()
  if (!before) throw new Refusal('code-dead')
  const proofId = await askApplyAgain(before.proofId, await currentClient())
  ;(await cookies()).set(PROOF_COOKIE, proofCookieValue({ proofId, next: before.next }), proofCookieOptions())
  return {}
})

/** Takes away the CV that this browser has uploaded and not sent. */
export const dropCv = action(nothingSchema, async () => {
  const jar = await cookies()
  await dropLooseFile(jar.get(CV_COOKIE)?.value ?? '')
  jar.delete(CV_COOKIE)
  return {}
})

export const withdraw = action(whichSchema, async (which) => {
  const { id, page } = await whichApplication(which)
  await db.$transaction((tx) => withdrawApplication(tx, id))
  return { next: page }
})

export const correct = action(correctSchema, async ({ token, number, ...given }) => {
  const { id, page } = await whichApplication({ token, number })
  await db.$transaction((tx) => correctApplication(tx, id, given))
  ;(await cookies()).delete(CV_COOKIE)
  return { next: `${page}?corrected=1` }
})

export const choose = action(chooseSlotSchema, async ({ token, number, ...slot }) => {
  const { id, page } = await whichApplication({ token, number })
  await db.$transaction((tx) => chooseSlot(tx, { ...slot, applicationId: id }))
  return { next: page }
})

export const leaveThePool = action(whichSchema, async (which) => {
  const { id, page } = await whichApplication(which)
  const evidence = await currentVisit('/careers')
  await db.$transaction(async (tx) => {
    const { subjectId } = await lockApplication(tx, id)
    await leavePool(tx, { subjectId, evidence })
  })
  return { next: page }
})

export const stay = action(tickSchema, async ({ consents: [box], ...which }) => {
  if (box === undefined) throw new Refusal('pool-box', { consents: 'pool-box' })
  const { id, page } = await whichApplication(which)
  const evidence = await currentVisit('/careers')
  await db.$transaction((tx) => stayInPool(tx, { applicationId: id, token: box, evidence }))
  return { next: `${page}?stays=1` }
})

/** The consent once more, after the policy became wider (9.1). */
export const agreeAnew = action(tickSchema, async ({ consents: [box], ...which }) => {
  if (box === undefined) throw new Refusal('consent-needed', { consents: 'consent-needed' })
  const { id, page } = await whichApplication(which)
  const evidence = await currentVisit('/careers')
  await db.$transaction((tx) => giveAnew(tx, { applicationId: id, token: box, evidence }))
  return { next: `${page}?agreed=1` }
})

/** What this browser is proving; Refusal `code-dead` when it is nothing (any more). */
async function held(): Promise<string> {
  const proof = await heldProof()
  if (!proof) throw new Refusal('code-dead')
  return proof.proofId
}
