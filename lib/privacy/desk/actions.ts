'use server'

import { Refusal } from '#lib/action/refusal.ts'
import { staffAction } from '#lib/auth/staff-action.ts'
import { staffMark } from '#lib/auth/staff-mark.ts'
import { settleClaim } from '../close-claim.ts'
import { answerRequest, refuseRequest } from '../close-request.ts'
import { extendRequest } from '../extend-request.ts'
import { takeClaim } from '../take-claim.ts'
import { takeRequest } from '../take-request.ts'
import { correctNames } from './correct-names.ts'
import { blockForRequest, endRequestBlock, kindOfRequest } from './fulfil-request.ts'
import { groundOf } from './refusal-grounds.ts'
import { answerSchema, blockSchema, decisionSchema, extensionSchema, namesSchema, refusalSchema, takeClaimSchema, takeRequestSchema, unblockSchema } from './schema.ts'

/** Answers a request: a legal message leaves in the same transaction. Refusals `not-found`, `closed`. */
export const sendAnswer = staffAction('requests.answer', answerSchema, async ({ number, text }, staff) => answerRequest(number, text, staffMark(staff)))

/** Refuses a request on a ground that the law knows for its kind. Refusals `not-found`, `closed`, `invalid` (field `ground`). */
export const sendRefusal = staffAction('requests.answer', refusalSchema, async ({ number, ground, text }, staff) => {
  const words = groundOf(await kindOfRequest(number), ground)
  if (words === null) throw new Refusal('invalid', { ground: 'Закон не знает такого основания для этого обращения' })
  await refuseRequest(number, text === '' ? words : `${words}\n\n${text}`, staffMark(staff))
})

/** Five working days more, once, with a reason. Refusals of `extendRequest`. */
export const prolong = staffAction('requests.answer', extensionSchema, async ({ number, reason }) => ({ dueAt: (await extendRequest(number, reason)).toISOString() }))

/** Corrects the name of whoever asked (6.1.2). Refusals `not-found`, `no-person`. */
export const setNames = staffAction('requests.answer', namesSchema, async ({ number, ...names }) => correctNames(number, names))

/** Blocks the data of whoever asked until it is answered (6.2.4). Refusals `not-found`, `closed`. */
export const block = staffAction('requests.answer', blockSchema, async ({ number }) => blockForRequest(number))

/** Ends the block before the answer. Refusals `not-found`, `closed`, `not-blocked`. */
export const unblock = staffAction('requests.answer', unblockSchema, async ({ number, reason }) => endRequestBlock(number, reason))

/** Takes in what came by post or by e-mail. Refusals of `takeRequest`. */
export const takeIn = staffAction('requests.answer', takeRequestSchema, async (given) => {
  const { receivedAt, ...request } = given
  const { number } = await takeRequest({ ...request, ...(receivedAt && { receivedAt }) })
  return { number }
})

/** Answers a claim. Refusals `not-found`, `closed`. */
export const decideClaim = staffAction('claims.answer', decisionSchema, async ({ number, outcome, text }, staff) => settleClaim(number, outcome, text, staffMark(staff)))

/** The same for a claim. Refusals of `takeClaim`. */
export const takeInClaim = staffAction('claims.answer', takeClaimSchema, async (given) => {
  const { receivedAt, ...claim } = given
  const { number } = await takeClaim({ ...claim, ...(receivedAt && { receivedAt }) })
  return { number }
})
