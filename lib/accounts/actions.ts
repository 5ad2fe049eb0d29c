'use server'

import { refresh } from 'next/cache'
import { cookies } from 'next/headers'
import { action } from '#lib/action/action.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { carrySession, dropSession } from '#lib/auth/carry-session.ts'
import { currentClient, requireCustomer, requireSession, SECOND_FACTOR_PATH } from '#lib/auth/current-customer.ts'
import { adoptCart } from '#lib/cart/adopt-cart.ts'
import { CART_COOKIE, cartCookieOptions, cartCookieValue, cartIdOf } from '#lib/cart/cart-cookie.ts'
import { currentVisit } from '#lib/consent/queries.ts'
import { HOME_PATH } from '#lib/form/return-path.ts'
import { askAgain } from './ask-again.ts'
import { askForCode } from './ask-for-code.ts'
import { changePassword as changeCommand } from './change-password.ts'
import { endOtherSessions as endOthersCommand, endOwnSession, endSession as endCommand } from './end-sessions.ts'
import { enterCode as enterCodeCommand } from './enter-code.ts'
import { enterSecondFactor as enterFactorCommand } from './enter-second-factor.ts'
import { openLink as openLinkCommand } from './open-link.ts'
import { type HeldProof, PROOF_COOKIE, proofCookieOptions, proofCookieValue } from './proof-cookie.ts'
import { heldProof } from './queries.ts'
import { register as registerCommand } from './register.ts'
import { resetPassword as resetCommand } from './reset-password.ts'
import {
  askCodeSchema, changePasswordSchema, codeSchema, confirmBothSchema, confirmPasswordSchema, nothingSchema, resetSchema, secondFactorSchema,
  sessionSchema, signInNoticesSchema, signInSchema, signUpSchema, tokenSchema,
} from './schema.ts'
import * as secondFactor from './second-factor.ts'
import { setSignInNotices as setNoticesCommand } from './set-sign-in-notices.ts'
import { signInByPassword } from './sign-in.ts'
import type { Opened } from './types.ts'

/** `next`: the page one wanted, or the one that asks for the second factor. */
export const signIn = action(signInSchema, async ({ contact, password, next }) =>
  enter(await signInByPassword(contact, password, await currentClient()), { next, method: 'password' }))

/** The second door: a code (and by e-mail a link) instead of the password. */
export const askCode = action(askCodeSchema, async ({ contact, next }) => {
  await hold({ proofId: await askForCode('sign_in', contact, await currentClient()), next })
  return { next: '/sign-in/code' }
})

export const register = action(signUpSchema, async ({ next, ...given }) => {
  await hold({ proofId: await registerCommand(given, await currentClient(), await currentVisit('/sign-up')), next })
  return { next: '/sign-in/code' }
})

export const enterCode = action(codeSchema, async ({ code }) => {
  const { proofId, next } = await held()
  return enter(await enterCodeCommand(proofId, code, await currentClient()), { next, method: 'code' })
})

export const resendCode = action(nothingSchema, async () => {
  const { proofId, next } = await held()
  await hold({ proofId: await askAgain(proofId, await currentClient()), next })
  return { next: '/sign-in/code' }
})

export const enterSecondFactor = action(secondFactorSchema, async ({ code }) => {
  const { proofId, next, method } = await held()
  return enter(await enterFactorCommand(proofId, code, method ?? 'password', await currentClient()), { next, method })
})

/** The button on the page of a link. The browser that asked goes where it wanted, any other to the account, or to choose its password. */
export const openLink = action(tokenSchema, async ({ token }) => {
  const asked = await heldProof()
  const done = await openLinkCommand(token, await currentClient(), asked?.proofId ?? null)
  if ('changing' in done) return { next: `/account/personal-data/${done.changing}` }
  return enter(done.opened, { next: done.needsPassword ? '/account/security/password' : await nextAfter(done.proofId), method: 'link' })
})

export const askReset = action(askCodeSchema, async ({ contact, next }) => {
  await hold({ proofId: await askForCode('reset_password', contact, await currentClient()), next })
  return { next: '/reset?sent=1' }
})

export const resetPassword = action(resetSchema, async ({ token, password }) => {
  const { opened, proofId } = await resetCommand(token, password, await currentClient())
  return enter(opened, { next: await nextAfter(proofId), method: 'reset' })
})

/** Nothing of this person stays in the browser. */
export const signOut = action(nothingSchema, async () => {
  const customer = await requireSession().catch(() => null)
  if (customer) await endOwnSession(customer, await currentClient())
  await dropSession()
  const jar = await cookies()
  jar.delete(CART_COOKIE)
  jar.delete(PROOF_COOKIE)
  return { next: '/' }
})

export const endSession = action(sessionSchema, async ({ sessionId }) => {
  await endCommand(await requireCustomer(), sessionId, await currentClient())
  refresh()
  return {}
})

export const endOtherSessions = action(nothingSchema, async () => {
  const count = await endOthersCommand(await requireCustomer(), await currentClient())
  refresh()
  return { count }
})

export const changePassword = action(changePasswordSchema, async (input) => {
  await carrySession(await changeCommand(await requireCustomer(), input, await currentClient()))
  return { next: '/account/security' }
})

export const beginSecondFactor = action(confirmPasswordSchema, async ({ password }) => secondFactor.beginSecondFactor(await requireSession(), password))

export const enableSecondFactor = action(secondFactorSchema, async ({ code }) => ({
  recoveryCodes: await secondFactor.enableSecondFactor(await requireSession(), code, await currentClient()),
}))

export const disableSecondFactor = action(confirmBothSchema, async (input) => {
  await secondFactor.disableSecondFactor(await requireCustomer(), input, await currentClient())
  refresh()
  return {}
})

export const renewRecoveryCodes = action(confirmBothSchema, async (input) => ({
  recoveryCodes: await secondFactor.renewRecoveryCodes(await requireCustomer(), input, await currentClient()),
}))

export const setSignInNotices = action(signInNoticesSchema, async ({ on }) => {
  await setNoticesCommand(await requireCustomer(), on)
  refresh()
  return {}
})

/** What this browser is proving; Refusal `code-dead` when it is nothing (any more). */
async function held(): Promise<HeldProof> {
  const proof = await heldProof()
  if (!proof) throw new Refusal('code-dead')
  return proof
}

/** Where the browser that asked for this link wanted to go. */
async function nextAfter(proofId: string): Promise<string> {
  const asked = await heldProof()
  return asked?.proofId === proofId ? asked.next : HOME_PATH
}

async function hold(proof: HeldProof): Promise<void> {
  ;(await cookies()).set(PROOF_COOKIE, proofCookieValue(proof), proofCookieOptions())
}

/**
 * Comes in by a door that was opened: the session of this browser, if there was another, ends; the cookie is made out, the
 * guest's cart comes along. `limited`: of how many of its lines there is not enough.
 */
async function enter(opened: Opened, { next, method }: Pick<HeldProof, 'next' | 'method'>): Promise<{ next: string; limited?: number }> {
  if ('factorProofId' in opened) {
    await hold({ proofId: opened.factorProofId, next, ...(method && { method }) })
    return { next: '/sign-in/second-factor' }
  }
  const before = await requireSession().catch(() => null)
  if (before) await endOwnSession(before, await currentClient())
  await carrySession(opened.sessionId)
  const jar = await cookies()
  jar.delete(PROOF_COOKIE)
  const { cartId, limited } = await adoptCart(opened.personId, cartIdOf(jar.get(CART_COOKIE)?.value))
  if (cartId === null) jar.delete(CART_COOKIE)
  else jar.set(CART_COOKIE, cartCookieValue(cartId), cartCookieOptions())
  return { next: opened.secondFactorDue ? SECOND_FACTOR_PATH : next, limited }
}
