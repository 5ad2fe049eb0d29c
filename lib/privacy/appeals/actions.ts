'use server'

import { refresh } from 'next/cache'
import { cookies } from 'next/headers'
import { action } from '#lib/action/action.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { codeSchema, nothingSchema, tokenSchema } from '#lib/accounts/schema.ts'
import { currentClient, requireCustomer } from '#lib/auth/current-customer.ts'
import { appealOfToken, appealPath, type Sort } from '../appeal-link.ts'
import { askIdentity, askIdentityAgain } from '../ask-identity.ts'
import { recallClaim } from '../close-claim.ts'
import { recallRequest } from '../close-request.ts'
import { confirmByCode, confirmByLink, type Sent } from '../confirm-identity.ts'
import { exportLink } from '../export/export-link.ts'
import { subjectOfFreshAccess } from '../fresh-access.ts'
import { heldIdentityOf, type HeldIdentity, IDENTITY_COOKIE, identityCookieOptions, identityCookieValue } from '../identity-cookie.ts'
import { makeOwnClaim, makeOwnRequest } from '../own-appeals.ts'
import { appealTokenSchema, guestClaimSchema, guestRequestSchema, ownClaimSchema, ownRequestSchema } from '../schema.ts'

/** A guest's request: a code goes to the contact, whoever it belongs to. */
export const askRequest = action(guestRequestSchema, async ({ contact, kind, text }) => {
  await hold({ proofId: await askIdentity(contact, { about: 'request', kind, text }, await currentClient()), sort: 'request' })
  return { next: '/privacy/request/code' }
})

/** The same with a claim. */
export const askClaim = action(guestClaimSchema, async ({ contact, kind, text, order }) => {
  await hold({ proofId: await askIdentity(contact, { about: 'claim', kind, text, order }, await currentClient()), sort: 'claim' })
  return { next: '/claims/code' }
})

export const enterIdentityCode = action(codeSchema, async ({ code }) => arrive(await confirmByCode((await held()).proofId, code, await currentClient())))

export const openIdentityLink = action(tokenSchema, async ({ token }) => arrive(await confirmByLink(token, await currentClient())))

export const resendIdentityCode = action(nothingSchema, async () => {
  const { proofId, sort } = await held()
  await hold({ proofId: await askIdentityAgain(proofId, await currentClient()), sort })
  return {}
})

/** A destruction has a page of its own: it shows what goes, and asks for the key of the account. */
export const makeRequest = action(ownRequestSchema, async (asked) => {
  if (asked.kind === 'destroy') return { next: '/account/my-data/delete' }
  const { number } = await makeOwnRequest((await requireCustomer()).personId, asked)
  return { next: `/account/requests/${number}?sent=1` }
})

export const makeClaim = action(ownClaimSchema, async (asked) => {
  const { number } = await makeOwnClaim((await requireCustomer()).personId, asked)
  return { next: `/account/requests/claims/${number}?sent=1` }
})

/** All that is held of whoever has just made a request for access without an account, by a link of short life. Refusals `not-found`, `too-many-tries`. */
export const takeExport = action(tokenSchema, async ({ token }) => {
  const id = appealOfToken('request', token)
  const subjectId = id === null ? null : await subjectOfFreshAccess(id)
  const next = subjectId && (await exportLink(subjectId))
  if (!next) throw new Refusal('not-found')
  return { next }
})

/** Takes back what the signed key opens. Refusals `not-found`, `closed`. */
export const recallAppeal = action(appealTokenSchema, async ({ sort, token }) => {
  const id = appealOfToken(sort, token)
  if (id === null) throw new Refusal('not-found')
  await (sort === 'claim' ? recallClaim(id) : recallRequest(id))
  refresh()
  return {}
})

async function arrive({ sort, id }: Sent & { readonly sort: Sort }): Promise<{ next: string }> {
  ;(await cookies()).delete(IDENTITY_COOKIE)
  return { next: `${appealPath(sort, id)}?sent=1` }
}

async function hold(identity: HeldIdentity): Promise<void> {
  ;(await cookies()).set(IDENTITY_COOKIE, identityCookieValue(identity), identityCookieOptions())
}

/** What this browser is proving; Refusal `code-dead` when it is nothing (any more). */
async function held(): Promise<HeldIdentity> {
  const identity = heldIdentityOf((await cookies()).get(IDENTITY_COOKIE)?.value)
  if (!identity) throw new Refusal('code-dead')
  return identity
}
