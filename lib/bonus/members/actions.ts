'use server'

import { cookies } from 'next/headers'
import { action } from '#lib/action/action.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { PROOF_COOKIE, proofCookieOptions, proofCookieValue } from '#lib/accounts/proof-cookie.ts'
import { heldProof } from '#lib/accounts/queries.ts'
import { codeSchema, nothingSchema } from '#lib/accounts/schema.ts'
import { currentClient, requireCustomer } from '#lib/auth/current-customer.ts'
import { now } from '#lib/clock/clock.ts'
import { currentVisit } from '#lib/consent/queries.ts'
import { db } from '#lib/db/db.ts'
import { askJoin, askJoinAgain } from './ask-join.ts'
import { enterJoinCode } from './enter-join-code.ts'
import { joinOwn } from './join-own.ts'
import { leaveProgramme } from './leave-programme.ts'
import { memberOfToken, memberPath } from './member-link.ts'
import { askJoinSchema, joinSchema, memberTokenSchema } from './schema.ts'

const CODE_PAGE = '/bonus/join/code'

/** The form of whoever is not signed in. The same answer whether or not the contact is known: what comes of it is told to who proves it. */
export const ask = action(askJoinSchema, async (given) => {
  await hold(await askJoin(given, await currentClient(), await currentVisit('/bonus')))
  return { next: CODE_PAGE }
})

export const enterCode = action(codeSchema, async ({ code }) => {
  const { memberId, joined } = await enterJoinCode(await held(), code, await currentClient())
  ;(await cookies()).delete(PROOF_COOKIE)
  return { next: `${memberPath(memberId)}${joined ? '?joined=1' : ''}` }
})

export const resendCode = action(nothingSchema, async () => {
  await hold(await askJoinAgain(await held(), await currentClient()))
  return {}
})

/** The button of whoever is signed in. */
export const join = action(joinSchema, async (given) => {
  const { personId } = await requireCustomer()
  const { joined } = await joinOwn(personId, given, await currentVisit('/bonus/join'))
  return { next: `/account/bonuses${joined ? '?joined=1' : ''}` }
})

/** Whoever holds the link of a membership without an account ends it. A membership of an account is ended there. */
export const leave = action(memberTokenSchema, async ({ token }) => {
  const memberId = memberOfToken(token)
  await db.$transaction(async (tx) => {
    const own = memberId === null ? 0 : await tx.bonusMember.count({ where: { id: memberId, personId: null } })
    if (memberId === null || own === 0) throw new Refusal('not-member')
    await leaveProgramme(tx, memberId, now())
  })
  return { next: `/bonus/${token}` }
})

async function hold(proofId: string): Promise<void> {
  ;(await cookies()).set(PROOF_COOKIE, proofCookieValue({ proofId, next: CODE_PAGE }), proofCookieOptions())
}

/** What this browser is proving; Refusal `code-dead` when it is nothing (any more). */
async function held(): Promise<string> {
  const proof = await heldProof()
  if (!proof) throw new Refusal('code-dead')
  return proof.proofId
}
