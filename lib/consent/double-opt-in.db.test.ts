import { afterEach, describe, expect, test } from 'vitest'
import { days, minutes, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { proofCode } from '#lib/proofs/proof-secret.ts'
import { sendProof } from '#lib/proofs/send-proof.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { composeAccountMail } from '#lib/accounts/compose-account-message.ts'
import { ADS, ADS_SMS, confirmationLink, eventsOf, NEWS, someEmail, someMobile, statesOf, subscribeTo, tokenOf, visit } from '#lib/test-support/consent.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { confirmByCode, confirmByLink } from './confirm-consents.ts'
import { expireConsents } from './expire-consents.ts'
import { grantConsents } from './grant-consents.ts'
import { readConfirmation } from './read-confirmation.ts'
import { withdrawConsents } from './withdraw-consents.ts'

afterEach(() => travel(0))

const proofsOf = (contact: string) => db.proof.count({ where: { contact, purpose: 'confirm_consent' } })

describe('double opt-in §4.1.9 §4.1.10 §3.2.3', () => {
  test('a subscription holds only when its letter was confirmed, by the button and not by opening the link', async () => {
    const email = someEmail()
    expect(await subscribeTo(email)).toEqual({ live: [], waiting: [NEWS] })
    expect(await statesOf('email', email)).toEqual({ 'news-offers': 'granted' })
    const link = await confirmationLink(email)
    expect(await readConfirmation(link)).toMatchObject({ state: 'open', channel: 'email', subscription: null, texts: [{ purpose: 'news-offers' }] })
    expect(await statesOf('email', email)).toEqual({ 'news-offers': 'granted' })
    await confirmByLink(link, visit())
    expect(await statesOf('email', email)).toEqual({ 'news-offers': 'confirmed*' })
    expect(await readConfirmation(link)).toMatchObject({ state: 'confirmed', subscription: expect.stringMatching(/^\/subscription\/[\w.-]+$/) })
    expect(await outcome(confirmByLink(link, visit()))).toBe('confirmation-dead')
    expect(await eventsOf('email', email)).toEqual(['news-offers granted', 'news-offers confirmed'])
  })

  test('confirmed twice at once it is confirmed once §4.1.9', async () => {
    const email = someEmail()
    await subscribeTo(email)
    const link = await confirmationLink(email)
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcome(confirmByLink(link, visit()))))
    expect(outcomes.filter((each) => each === 'in')).toHaveLength(1)
    expect(await eventsOf('email', email)).toEqual(['news-offers granted', 'news-offers confirmed'])
  })

  test('however many boxes, one letter; it says what is confirmed, word for word §4.1.7', async () => {
    const email = someEmail()
    await subscribeTo(email, NEWS, ADS)
    expect(await proofsOf(email)).toBe(1)
    const { id: proofId } = await db.proof.findFirstOrThrow({ where: { contact: email }, select: { id: true } })
    await sendProof(proofId)
    const message = await db.outboxMessage.findUniqueOrThrow({ where: { key: `proof:${proofId}` } })
    expect(message).toMatchObject({ class: 'service', channel: 'email', recipient: email, template: 'confirm-consent' })
    const { text, html } = await composeAccountMail(message)
    expect(text).toContain(`/subscription/confirm/${await confirmationLink(email)}`)
    for (const words of ['рекламу товаров и услуг магазина', 'Я даю согласие']) expect(html).toContain(words)
    await confirmByLink(await confirmationLink(email), visit())
    expect(await statesOf('email', email)).toEqual({ ads: 'confirmed*', 'news-offers': 'confirmed*' })
  })

  test('after 48 hours nothing is left to confirm, and nobody is reminded §4.1.9', async () => {
    const email = someEmail()
    await subscribeTo(email)
    const link = await confirmationLink(email)
    travel(days(2) - minutes(1))
    await expireConsents()
    expect(await statesOf('email', email)).toEqual({ 'news-offers': 'granted' })
    travel(days(2) + minutes(1))
    expect(await outcome(confirmByLink(link, visit()))).toBe('confirmation-dead')
    await expireConsents()
    await expireConsents()
    expect(await eventsOf('email', email)).toEqual(['news-offers granted', 'news-offers expired'])
    expect(await readConfirmation(link)).toMatchObject({ state: 'dead' })
    expect(await proofsOf(email)).toBe(1)
  })

  test('what was withdrawn meanwhile is not confirmed §6.1.1', async () => {
    const email = someEmail()
    await subscribeTo(email)
    const { subjectId } = await db.subjectContact.findFirstOrThrow({ where: { hash: contactHash('email', email) } })
    await db.$transaction((tx) => withdrawConsents(tx, { subjectId, cells: [NEWS], evidence: visit(), point: 'communications' }))
    expect(await outcome(confirmByLink(await confirmationLink(email), visit()))).toBe('confirmation-dead')
    expect(await statesOf('email', email)).toEqual({ 'news-offers': 'withdrawn' })
  })

  test('a link made by somebody else, cut or of another purpose confirms nothing', async () => {
    const email = someEmail()
    await subscribeTo(email)
    const link = await confirmationLink(email)
    for (const token of [`${link}x`, link.slice(0, -1), link.replace('-', 'a'), 'x', '']) expect(await outcome(confirmByLink(token, visit()))).toBe('confirmation-dead')
    expect(await statesOf('email', email)).toEqual({ 'news-offers': 'granted' })
  })

  test('whoever subscribes again gets another letter and no second event; confirmed, no letter either', async () => {
    const email = someEmail()
    await subscribeTo(email)
    await subscribeTo(email)
    expect(await eventsOf('email', email)).toEqual(['news-offers granted'])
    expect(await proofsOf(email)).toBe(2)
    await confirmByLink(await confirmationLink(email), visit())
    expect(await subscribeTo(email)).toEqual({ live: [NEWS], waiting: [] })
    expect(await eventsOf('email', email)).toEqual(['news-offers granted', 'news-offers confirmed'])
    expect(await proofsOf(email)).toBe(2)
  })
})

describe('by SMS §3.2.2', () => {
  test('a number is confirmed by the code of its SMS, five tries', async () => {
    const { personId, mobile } = await makeCustomer()
    await db.contactPoint.updateMany({ where: { personId, kind: 'mobile' }, data: { verifiedAt: new Date('2020-01-01') } })
    const tokens = [await tokenOf('communications', ADS_SMS)]
    await db.$transaction((tx) => grantConsents(tx, { point: 'communications', tokens, contacts: { sms: mobile }, personId, evidence: visit() }))
    expect(await statesOf('sms', mobile)).toEqual({ ads: 'granted' })
    const { id } = await db.proof.findFirstOrThrow({ where: { personId, purpose: 'confirm_consent' } })
    const wrong = proofCode(id) === '000000' ? '000001' : '000000'
    expect(await outcome(confirmByCode(personId, wrong, visit()))).toBe('code-wrong')
    expect(await outcome(confirmByCode(personId, proofCode(id), visit()))).toBe('in')
    expect(await outcome(confirmByCode(personId, proofCode(id), visit()))).toBe('code-dead')
    expect(await statesOf('sms', mobile)).toEqual({ ads: 'confirmed*' })
  })

  test('a number without any sign of its owner for six months is not written to any more §3.2.2', async () => {
    const sms = someMobile()
    const tokens = [await tokenOf('checkout', ADS_SMS)]
    await db.$transaction((tx) => grantConsents(tx, { point: 'checkout', tokens, contacts: { sms }, personId: null, evidence: visit() }))
    await confirmByLink(await confirmationLink(sms), visit())
    travel(days(180))
    await expireConsents()
    expect(await statesOf('sms', sms)).toEqual({ ads: 'confirmed*' })
    travel(days(190))
    await expireConsents()
    expect(await statesOf('sms', sms)).toEqual({ ads: 'expired' })
  })
})

test('news are agreed to anew after 24 months §4.1.9', async () => {
  const email = someEmail()
  await subscribeTo(email, NEWS, ADS)
  await confirmByLink(await confirmationLink(email), visit())
  travel(days(725))
  await expireConsents()
  expect(await statesOf('email', email)).toEqual({ ads: 'confirmed*', 'news-offers': 'confirmed*' })
  travel(days(735))
  await expireConsents()
  expect(await statesOf('email', email)).toEqual({ ads: 'confirmed*', 'news-offers': 'expired' })
})
