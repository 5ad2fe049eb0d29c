import { describe, expect, test } from 'vitest'
import { enterCode } from '#lib/accounts/enter-code.ts'
import { openLink } from '#lib/accounts/open-link.ts'
import { register } from '#lib/accounts/register.ts'
import { signUpSchema } from '#lib/accounts/schema.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { checkoutSchema } from '#lib/checkout/schema.ts'
import { readCart } from '#lib/cart/read-cart.ts'
import { db } from '#lib/db/db.ts'
import { proofCode, proofToken } from '#lib/proofs/proof-secret.ts'
import { ADS, ADS_SMS, confirmationLink, eventsOf, NEWS, someEmail, someMobile, statesOf, tokenOf, visit } from '#lib/test-support/consent.ts'
import { makeClient, PASSWORD } from '#lib/test-support/make-account.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeCart } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { confirmByLink } from './confirm-consents.ts'

const who = { surname: 'Иванова', givenName: 'Анна', patronymic: '', password: PASSWORD, next: '/' }
const signUp = (contact: string, consents: string[]) => register(signUpSchema.parse({ ...who, contact, consents }), makeClient(), visit('/sign-up'))

describe('registration §3.1 §4.1.6 §6.1.1', () => {
  test('what was ticked holds when the account opens, and not before', async () => {
    const email = someEmail()
    const proofId = await signUp(email, [await tokenOf('registration', ADS)])
    expect(await statesOf('email', email)).toEqual({})
    expect(await outcome(enterCode(proofId, proofCode(proofId), makeClient()))).toBe('in')
    expect(await statesOf('email', email)).toEqual({ ads: 'confirmed*' })
    expect(await db.proof.findUniqueOrThrow({ where: { id: proofId }, select: { payload: true } })).toEqual({ payload: null })
  })

  test('without a tick there is an account and no consent', async () => {
    const email = someEmail()
    const proofId = await signUp(email, [])
    await enterCode(proofId, proofCode(proofId), makeClient())
    expect(await db.contactPoint.count({ where: { value: email, verifiedAt: { not: null } } })).toBe(1)
    expect(await statesOf('email', email)).toEqual({})
  })

  test('a link opened elsewhere opens the account, but nothing of what somebody ticked for it', async () => {
    const email = someEmail()
    const proofId = await signUp(email, [await tokenOf('registration', ADS)])
    expect(await openLink(proofToken(proofId), makeClient(), null)).toMatchObject({ needsPassword: true })
    expect(await statesOf('email', email)).toEqual({})
  })

  test('by link in the same browser it holds', async () => {
    const email = someEmail()
    const proofId = await signUp(email, [await tokenOf('registration', ADS)])
    await openLink(proofToken(proofId), makeClient(), proofId)
    expect(await statesOf('email', email)).toEqual({ ads: 'confirmed*' })
  })

  test('a box of another point, or for a contact that was not given, is refused', async () => {
    expect(await outcome(signUp(someEmail(), [await tokenOf('newsletter', NEWS)]))).toBe('consent-forged')
    expect(await outcome(signUp(someEmail(), [await tokenOf('registration', ADS_SMS)]))).toBe('consent-no-contact')
    expect(await outcome(signUp(someMobile(), [await tokenOf('registration', ADS_SMS)]))).toBe('in')
  })
})

describe('checkout §2.2 §6.1.1', () => {
  async function order(consents: string[], contact: { email: string; phone: string }, personId: string | null = null): Promise<void> {
    const { id: variantId } = await makeVariant({ stock: 3, price: 1_000_000 })
    const cartId = await makeCart({ variantId })
    if (personId) await db.cart.update({ where: { id: cartId }, data: { personId } })
    const { goodsTotal } = await readCart(cartId)
    const input = (expectedTotal: number) => checkoutSchema.parse({
      cartId, expectedTotal, consents, contact: { surname: 'Иванова', givenName: 'Анна', patronymic: '', ...contact },
      delivery: { method: 'courier', regionCode: '64', city: 'Саратов', address: 'ул. Московская, 1' }, paymentMethod: 'on_delivery',
    })
    try {
      await placeOrder(cartId, input(goodsTotal), personId, visit('/checkout'))
    } catch (error) {
      const total = Number((error as { fields?: { total?: string } }).fields?.total)
      if (!total) throw error
      await placeOrder(cartId, input(total), personId, visit('/checkout'))
    }
  }

  test('with every box empty an order is placed and nothing is agreed to', async () => {
    const email = someEmail()
    const before = await db.consentEvent.count()
    await order([], { email, phone: someMobile() })
    expect(await db.order.count({ where: { email } })).toBe(1)
    expect(await db.consentEvent.count()).toBe(before)
  })

  test('a guest is asked to confirm each contact once: a letter, an SMS §4.1.10', async () => {
    const [email, sms] = [someEmail(), someMobile()]
    await order([await tokenOf('checkout', ADS), await tokenOf('checkout', ADS_SMS)], { email, phone: sms })
    expect([await statesOf('email', email), await statesOf('sms', sms)]).toEqual([{ ads: 'granted' }, { ads: 'granted' }])
    expect(await db.proof.count({ where: { contact: { in: [email, sms] }, purpose: 'confirm_consent' } })).toBe(2)
    await confirmByLink(await confirmationLink(sms), visit())
    expect([await statesOf('email', email), await statesOf('sms', sms)]).toEqual([{ ads: 'granted' }, { ads: 'confirmed*' }])
  })

  test('a phone of an order is in no audience unless its box was ticked §3.2.2', async () => {
    const sms = someMobile()
    await order([await tokenOf('checkout', ADS)], { email: someEmail(), phone: sms })
    expect(await eventsOf('sms', sms)).toEqual([])
  })

  test('a customer agrees for the contact they have proved, whatever the order says', async () => {
    const { personId, email } = await makeCustomer()
    const other = someEmail()
    await order([await tokenOf('checkout', ADS)], { email: other, phone: someMobile() }, personId)
    expect([await statesOf('email', email), await statesOf('email', other)]).toEqual([{ ads: 'confirmed*' }, {}])
  })

  test('boxes that are not ours, or have no contact, give nothing and stop no order', async () => {
    for (const [consents, phone] of [[['forged'], someMobile()], [[await tokenOf('registration', ADS)], someMobile()], [[await tokenOf('checkout', ADS_SMS)], '+78452123456']] as const) {
      const email = someEmail()
      await order([...consents], { email, phone })
      expect(await db.order.count({ where: { email } })).toBe(1)
      expect([await statesOf('email', email), await statesOf('sms', phone)]).toEqual([{}, {}])
    }
  })

  test('fifty orders with one e-mail at once agree once', async () => {
    const email = someEmail()
    const token = await tokenOf('checkout', ADS)
    await Promise.all(Array.from({ length: 50 }, () => order([token], { email, phone: someMobile() })))
    expect(await db.order.count({ where: { email } })).toBe(50)
    expect(await eventsOf('email', email)).toEqual(['ads granted'])
    expect(await db.proof.count({ where: { contact: email } })).toBe(1)
  })
})
