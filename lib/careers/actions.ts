'use server'

import { cookies } from 'next/headers'
import { action } from '#lib/action/action.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { PROOF_COOKIE, proofCookieOptions, proofCookieValue } from '#lib/accounts/proof-cookie.ts'
import { heldProof } from '#lib/accounts/queries.ts'
import { codeSchema, nothingSchema } from '#lib/accounts/schema.ts'
import { currentClient } from '#lib/auth/current-customer.ts'
import { currentVisit } from '#lib/consent/queries.ts'
import { db } from '#lib/db/db.ts'
import { applicationOfToken, applicationPath } from './application-link.ts'
import { askApply, askApplyAgain } from './ask-apply.ts'
import { giveAnew } from './consent/give-anew.ts'
import { correctApplication } from './correct-application.ts'
import { dropLooseFile } from './drop-loose-file.ts'
import { enterApplyCode } from './enter-apply-code.ts'
import { CV_COOKIE } from './files/cv-token.ts'
import { chooseSlot } from './interviews/choose-slot.ts'
import { lockApplication } from './lock-application.ts'
import { leavePool } from './pool/leave-pool.ts'
import { stayInPool } from './pool/stay-in-pool.ts'
import { applicationTokenSchema, applySchema, chooseSlotSchema, correctSchema, tickSchema } from './schema.ts'
import { withdrawApplication } from './withdraw-application.ts'

/** The form of a vacancy. The same answer whoever the e-mail belongs to: what comes of it is told to who proves it. */
export const ask = action(applySchema, async (given) => {
  const next = `/careers/${given.slug}/apply/code`
  const proofId = await askApply(given, await currentClient(), await currentVisit(`/careers/${given.slug}/apply`))
  ;(await cookies()).set(PROOF_COOKIE, proofCookieValue({ proofId, next }), proofCookieOptions())
  return { next }
})

export const enterCode = action(codeSchema, async ({ code }) => {
  const { applicationId, already } = await enterApplyCode(await held(), code, await currentClient())
  const jar = await cookies()
  jar.delete(PROOF_COOKIE)
  jar.delete({ name: CV_COOKIE, path: '/careers' })
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
  jar.delete({ name: CV_COOKIE, path: '/careers' })
  return {}
})

export const withdraw = action(applicationTokenSchema, async ({ token }) => {
  await db.$transaction((tx) => withdrawApplication(tx, applicationOf(token)))
  return { next: `/careers/application/${token}` }
})

export const correct = action(correctSchema, async ({ token, ...given }) => {
  await db.$transaction((tx) => correctApplication(tx, applicationOf(token), given))
  ;(await cookies()).delete({ name: CV_COOKIE, path: '/careers' })
  return { next: `/careers/application/${token}?corrected=1` }
})

export const choose = action(chooseSlotSchema, async ({ token, ...slot }) => {
  await db.$transaction((tx) => chooseSlot(tx, { ...slot, applicationId: applicationOf(token) }))
  return { next: `/careers/application/${token}` }
})

export const leaveThePool = action(applicationTokenSchema, async ({ token }) => {
  const evidence = await currentVisit('/careers')
  await db.$transaction(async (tx) => {
    const { subjectId } = await lockApplication(tx, applicationOf(token))
    await leavePool(tx, { subjectId, evidence })
  })
  return { next: `/careers/application/${token}` }
})

export const stay = action(tickSchema, async ({ token, consents: [box] }) => {
  if (box === undefined) throw new Refusal('pool-box', { consents: 'pool-box' })
  const evidence = await currentVisit('/careers')
  await db.$transaction((tx) => stayInPool(tx, { applicationId: applicationOf(token), token: box, evidence }))
  return { next: `/careers/application/${token}?stays=1` }
})

/** The consent once more, after the policy became wider (9.1). */
export const agreeAnew = action(tickSchema, async ({ token, consents: [box] }) => {
  if (box === undefined) throw new Refusal('consent-needed', { consents: 'consent-needed' })
  const evidence = await currentVisit('/careers')
  await db.$transaction((tx) => giveAnew(tx, { applicationId: applicationOf(token), token: box, evidence }))
  return { next: `/careers/application/${token}?agreed=1` }
})

/** What this browser is proving; Refusal `code-dead` when it is nothing (any more). */
async function held(): Promise<string> {
  const proof = await heldProof()
  if (!proof) throw new Refusal('code-dead')
  return proof.proofId
}

/** Whose the link is; Refusal `not-candidate` for one that was not made here. */
function applicationOf(token: string): string {
  const id = applicationOfToken(token)
  if (id === null) throw new Refusal('not-candidate')
  return id
}
