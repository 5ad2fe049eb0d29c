import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Customer } from '#lib/auth/types.ts'
import { cartCookieValue, cartIdOf } from '#lib/cart/cart-cookie.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { proofCode, proofToken } from '#lib/proofs/proof-secret.ts'
import { currentCode, makeAccount, PASSWORD } from '#lib/test-support/make-account.ts'
import { makeCart } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { askCode, askReset, enterCode, enterSecondFactor, openLink, register, resendCode, resetPassword, signIn, signOut } from './actions.ts'
import { heldProofOf } from './proof-cookie.ts'
import { describeLink, getProofState } from './queries.ts'

/** The browser: its cookies, and the session that it carries. */
const browser = vi.hoisted(() => ({ jar: new Map<string, string>(), sessionId: null as string | null, customer: null as unknown }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => (browser.jar.has(name) ? { name, value: browser.jar.get(name) } : undefined),
    set: (name: string, value: string) => browser.jar.set(name, value),
    delete: (name: string) => browser.jar.delete(name),
  }),
}))
vi.mock('next/cache', () => ({ refresh: () => {} }))
vi.mock('#lib/auth/carry-session.ts', () => ({
  carrySession: async (sessionId: string) => {
    browser.sessionId = sessionId
  },
  dropSession: async () => {
    browser.sessionId = null
  },
}))
vi.mock('#lib/auth/current-customer.ts', () => ({
  SECOND_FACTOR_PATH: '/account/security/second-factor',
  currentClient: async () => ({ address: '203.0.113.9', country: 'RU', device: 'Chrome, Windows' }),
  currentSession: async () => browser.customer,
  requireSession: async () => {
    if (!browser.customer) throw new Refusal('signed-out')
    return browser.customer
  },
}))

beforeEach(() => {
  browser.jar.clear()
  browser.sessionId = null
  browser.customer = null
})

const carriedBy = (customer: Customer) => {
  browser.customer = customer
}
const cart = () => cartIdOf(browser.jar.get('cart'))
const proof = () => heldProofOf(browser.jar.get('proof'))?.proofId ?? ''

describe('signing in', () => {
  test('carries the session, goes where one wanted, takes the guest’s cart along', async () => {
    const anna = await makeAccount()
    const variant = await makeVariant({ stock: 3 })
    const guest = await makeCart({ variantId: variant.id, quantity: 2 })
    browser.jar.set('cart', cartCookieValue(guest))
    expect(await signIn({ contact: ` ${anna.email.toUpperCase()} `, password: PASSWORD, next: '/checkout' })).toEqual({ ok: true, data: { next: '/checkout', limited: 0 } })
    expect(await db.session.findUniqueOrThrow({ where: { id: browser.sessionId ?? '' } })).toMatchObject({ personId: anna.personId })
    expect(await db.cart.findUniqueOrThrow({ where: { id: cart() ?? '' }, include: { lines: true } })).toMatchObject({ personId: anna.personId, lines: [{ quantity: 2 }] })
  })

  test('never leads to another site', async () => {
    const anna = await makeAccount()
    for (const next of ['//evil.ru', 'https://evil.ru', '/\\evil.ru', undefined]) {
      expect(await signIn({ contact: anna.email, password: PASSWORD, next })).toMatchObject({ data: { next: '/account' } })
    }
  })

  test('does not see the cart of whoever was here before', async () => {
    const [anna, boris] = [await makeAccount(), await makeAccount()]
    const variant = await makeVariant({ stock: 3 })
    const guest = await makeCart({ variantId: variant.id })
    browser.jar.set('cart', cartCookieValue(guest))
    await signIn({ contact: anna.email, password: PASSWORD, next: '/' })
    await signIn({ contact: boris.email, password: PASSWORD, next: '/' })
    expect(cart()).toBeNull()
    expect(await db.cart.findUniqueOrThrow({ where: { id: guest } })).toMatchObject({ personId: anna.personId })
  })

  test('ends the session that this browser carried before', async () => {
    const [anna, boris] = [await makeAccount(), await makeAccount()]
    carriedBy(anna)
    await signIn({ contact: boris.email, password: PASSWORD, next: '/' })
    expect(await db.session.findUniqueOrThrow({ where: { id: anna.sessionId } })).toMatchObject({ revokedAt: expect.any(Date) })
  })

  test('refused, it carries nothing and changes no cookie', async () => {
    const anna = await makeAccount()
    expect(await signIn({ contact: anna.email, password: 'wrong', next: '/' })).toEqual({ ok: false, code: 'wrong-credentials', fields: {} })
    expect(await signIn({ contact: 'nobody@example.ru', password: 'wrong', next: '/' })).toEqual({ ok: false, code: 'wrong-credentials', fields: {} })
    expect(browser.sessionId).toBeNull()
    expect(browser.jar.size).toBe(0)
  })

  test('the second factor stands between: nothing is carried before it', async () => {
    const anna = await makeAccount({ totp: true })
    expect(await signIn({ contact: anna.email, password: PASSWORD, next: '/wishlist' })).toEqual({ ok: true, data: { next: '/sign-in/second-factor' } })
    expect(browser.sessionId).toBeNull()
    expect(await getProofState()).toMatchObject({ purpose: 'second_factor', contact: null })
    expect(await enterSecondFactor({ code: currentCode(anna.secret) })).toMatchObject({ ok: true, data: { next: '/wishlist' } })
    expect(browser.jar.has('proof')).toBe(false)
    expect(await db.session.findUniqueOrThrow({ where: { id: browser.sessionId ?? '' } })).toMatchObject({ secondFactorAt: expect.any(Date) })
  })

  test('staff without a second factor are led to it', async () => {
    const staff = await makeAccount({ roles: ['hr'] })
    expect(await signIn({ contact: staff.email, password: PASSWORD, next: '/account' })).toMatchObject({ data: { next: '/account/security/second-factor' } })
  })
})

describe('codes and links', () => {
  test('a code is entered by the browser that asked for it, and by no other', async () => {
    const anna = await makeAccount()
    await askCode({ contact: anna.mobile, next: '/checkout' })
    expect(await getProofState()).toMatchObject({ purpose: 'sign_in', channel: 'sms', contact: anna.mobile })
    const code = proofCode(proof())
    const cookie = browser.jar.get('proof') ?? ''
    for (const changed of ['', `${cookie}x`, cookie.slice(1)]) {
      browser.jar.set('proof', changed)
      expect(await enterCode({ code })).toMatchObject({ ok: false, code: 'code-dead' })
      expect(await getProofState()).toBeNull()
    }
    browser.jar.set('proof', cookie)
    expect(await enterCode({ code: `${code.slice(0, 3)} ${code.slice(3)}` })).toMatchObject({ ok: true, data: { next: '/checkout' } })
  })

  test('registration, another code, the link in another browser', async () => {
    await register({ surname: 'Петрова', givenName: 'Вера', patronymic: '', contact: 'vera@example.ru', password: PASSWORD, next: '/checkout' })
    const first = proof()
    await resendCode()
    expect(proof()).not.toBe(first)
    const token = proofToken(proof())
    browser.jar.clear()
    expect(await describeLink(token)).toEqual({ purpose: 'register', contact: 'vera@example.ru', sameBrowser: false })
    expect(await openLink({ token })).toMatchObject({ ok: true, data: { next: '/account/security/password' } })
    expect(await describeLink(token)).toBeNull()
    expect(await describeLink('forged')).toBeNull()
  })

  test('looking at a link changes nothing', async () => {
    const anna = await makeAccount()
    await askReset({ contact: anna.email, next: '/' })
    const token = proofToken(proof())
    for (let i = 0; i < 10; i += 1) expect(await describeLink(token)).toMatchObject({ purpose: 'reset_password', contact: anna.email })
    expect(await resetPassword({ token, password: 'семь кораблей и гвоздь' })).toMatchObject({ ok: true })
  })

  test('nothing more than what is asked for is taken', async () => {
    const given = { surname: 'Петрова', givenName: 'Вера', patronymic: '', contact: 'mass@example.ru', password: PASSWORD, next: '/', roles: ['admin'], personId: crypto.randomUUID(), totpEnabledAt: 'now' }
    await register(given)
    expect(await enterCode({ code: proofCode(proof()) })).toMatchObject({ ok: true })
    const { personId } = await db.session.findUniqueOrThrow({ where: { id: browser.sessionId ?? '' } })
    expect(await db.account.findUniqueOrThrow({ where: { personId } })).toMatchObject({ roles: [], totpEnabledAt: null })
    expect(personId).not.toBe(given.personId)
  })
})

test('signing out leaves nothing in the browser', async () => {
  const anna = await makeAccount()
  carriedBy(anna)
  browser.sessionId = anna.sessionId
  browser.jar.set('cart', cartCookieValue(crypto.randomUUID()))
  browser.jar.set('proof', 'x')
  expect(await signOut()).toEqual({ ok: true, data: { next: '/' } })
  expect(browser.sessionId).toBeNull()
  expect(browser.jar.size).toBe(0)
  expect(await db.session.findUniqueOrThrow({ where: { id: anna.sessionId } })).toMatchObject({ revokedAt: expect.any(Date) })
  browser.customer = null
  expect(await signOut()).toMatchObject({ ok: true })
})

test('no input breaks a door', async () => {
  // What a stranger posts need not be what the types promise.
  const strange: unknown[] = [undefined, null, '', 0, [], {}, { contact: {}, password: [] }, { contact: '\u0000@x', password: '\u0000', next: {} }, { code: 7 }, { token: 'x'.repeat(9000) }]
  const doors: ((input: never) => Promise<{ ok: boolean }>)[] = [signIn, askCode, register, enterCode, enterSecondFactor, openLink, askReset, resetPassword]
  for (const door of doors) for (const input of strange) expect(await door(input as never)).toMatchObject({ ok: false })
})
