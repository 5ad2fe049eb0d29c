import { describe, expect, test } from 'vitest'
import { now } from '#lib/clock/clock.ts'
import { confirmContact } from '#lib/customers/confirm-contact.ts'
import { db } from '#lib/db/db.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { ADS, confirmationLink, eventsOf, NEWS, someEmail, statesOf, subscribeTo, tokenOf, visit } from '#lib/test-support/consent.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { confirmByLink } from './confirm-consents.ts'
import { consentMatrix } from './consent-matrix.ts'
import { setConsent } from './set-consent.ts'
import { unsubscribe } from './set-subscription.ts'
import { subscriptionToken } from './subscription-token.ts'

/** A person proves a contact, as a registration or the portal has it. */
async function prove(personId: string, value: string): Promise<void> {
  const { id: proofId } = await db.proof.create({ data: { purpose: 'register', channel: 'email', contact: value, expiresAt: new Date('2100-01-01'), provedAt: now() } })
  await db.$transaction((tx) => confirmContact(tx, { personId, kind: 'email', value, proofId, source: 'portal' }))
}

async function customerWithNews() {
  const customer = await makeCustomer()
  await setConsent(customer.personId, { ...NEWS, token: await tokenOf('communications', NEWS) }, visit())
  return customer
}

describe('a contact that changes §6.1.2 §4.1.5', () => {
  test('takes no consent along, and gives none back when it returns', async () => {
    const { personId, email } = await customerWithNews()
    const next = someEmail()
    await prove(personId, next)
    expect(await statesOf('email', email)).toEqual({ 'news-offers': 'contact_changed' })
    expect(await statesOf('email', next)).toEqual({})
    expect((await consentMatrix(personId))[0]).toMatchObject({ state: 'contact_changed', live: false })
    await prove(personId, email)
    expect(await statesOf('email', email)).toEqual({ 'news-offers': 'contact_changed' })
    await setConsent(personId, { ...NEWS, token: await tokenOf('communications', NEWS) }, visit())
    expect(await eventsOf('email', email)).toEqual(['news-offers granted', 'news-offers confirmed', 'news-offers contact_changed', 'news-offers granted', 'news-offers confirmed'])
  })

  test('the link of an old letter opens nothing of the new contact', async () => {
    const { personId, email } = await customerWithNews()
    const { subjectId } = await db.subjectContact.findFirstOrThrow({ where: { hash: contactHash('email', email) } })
    const link = (await subscriptionToken(db, subjectId, 'email')) ?? ''
    await prove(personId, someEmail())
    await setConsent(personId, { ...NEWS, token: await tokenOf('communications', NEWS) }, visit())
    expect(await outcome(unsubscribe(link, visit()))).toBe('not-found')
    expect((await consentMatrix(personId))[0]).toMatchObject({ state: 'confirmed', live: true })
  })

  test('whoever holds it next begins anew', async () => {
    const { personId, email } = await customerWithNews()
    await prove(personId, someEmail())
    const { personId: next } = await makeCustomer()
    await prove(next, email)
    expect((await consentMatrix(next))[0]).toMatchObject({ state: null, live: false, history: [] })
    await setConsent(next, { ...NEWS, token: await tokenOf('communications', NEWS) }, visit())
    const subjects = await db.consentCurrent.findMany({ where: { contactHash: contactHash('email', email) }, select: { subject: { select: { personId: true } }, state: true } })
    expect(subjects.map(({ subject, state }) => `${subject.personId === next ? 'next' : 'before'} ${state}`).toSorted()).toEqual(['before contact_changed', 'next confirmed'])
  })
})

describe('a subscriber becomes a customer §1.1.6', () => {
  test('by proving the contact: what they agreed to is theirs to see and to take back', async () => {
    const email = someEmail()
    await subscribeTo(email, NEWS, ADS)
    await confirmByLink(await confirmationLink(email), visit())
    const { personId } = await makeCustomer()
    expect((await consentMatrix(personId))[0]).toMatchObject({ state: null })
    await prove(personId, email)
    expect((await consentMatrix(personId)).filter(({ live }) => live).map(({ purpose }) => purpose)).toEqual(['news-offers', 'ads'])
    await setConsent(personId, { ...ADS, token: null }, visit())
    expect(await statesOf('email', email)).toEqual({ ads: 'withdrawn', 'news-offers': 'confirmed*' })
  })

  test('nobody else’s by naming it: an unproved contact joins nothing', async () => {
    const email = someEmail()
    await subscribeTo(email)
    const { personId } = await makeCustomer()
    const subject = await db.subject.findFirstOrThrow({ where: { contacts: { some: { hash: contactHash('email', email) } } } })
    expect(subject.personId).not.toBe(personId)
    expect(subject.personId).toBeNull()
  })
})
