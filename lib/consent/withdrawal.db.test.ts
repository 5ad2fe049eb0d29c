import { describe, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { ADS, confirmationLink, eventsOf, NEWS, RECOMMENDATIONS, someEmail, statesOf, subscribeTo, tokenOf, visit } from '#lib/test-support/consent.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { confirmByLink } from './confirm-consents.ts'
import { consentMatrix } from './consent-matrix.ts'
import { setConsent } from './set-consent.ts'
import { setSubscription, unsubscribe } from './set-subscription.ts'
import { subscriptionToken } from './subscription-token.ts'
import { withdrawConsents } from './withdraw-consents.ts'

async function confirmed(...cells: Parameters<typeof subscribeTo>[1][]) {
  const email = someEmail()
  await subscribeTo(email, ...cells)
  const { subjectId } = await confirmByLink(await confirmationLink(email), visit())
  return { email, subjectId }
}

describe('withdrawal §6.1.1 §4.1.9 §4.1.10', () => {
  test('withdrawing advertising keeps the news alive, and the other way round', async () => {
    const { email, subjectId } = await confirmed(NEWS, ADS)
    const withdraw = (cell: typeof NEWS | typeof ADS) =>
      db.$transaction((tx) => withdrawConsents(tx, { subjectId, cells: [cell], evidence: visit(), point: 'communications' }))
    expect(await withdraw(ADS)).toBe(1)
    expect(await statesOf('email', email)).toEqual({ ads: 'withdrawn', 'news-offers': 'confirmed*' })
    expect(await withdraw(ADS)).toBe(0)
    expect(await withdraw(NEWS)).toBe(1)
    expect(await statesOf('email', email)).toEqual({ ads: 'withdrawn', 'news-offers': 'withdrawn' })
  })

  test('the link of a letter opens the preferences of its contact without signing in; one press ends everything', async () => {
    const { email, subjectId } = await confirmed(NEWS, ADS)
    const token = (await subscriptionToken(db, subjectId, 'email')) ?? ''
    expect(await outcome(unsubscribe(`${token}x`, visit()))).toBe('not-found')
    expect(await setSubscription({ token, ...ADS, consent: null }, visit())).toEqual({ waits: false, withdrew: true })
    expect(await statesOf('email', email)).toEqual({ ads: 'withdrawn', 'news-offers': 'confirmed*' })
    expect(await unsubscribe(token, visit())).toBe(1)
    expect(await unsubscribe(token, visit())).toBe(0)
    expect(await setSubscription({ token, ...ADS, consent: await tokenOf('communications', ADS) }, visit())).toEqual({ waits: true, withdrew: false })
    expect(await statesOf('email', email)).toEqual({ ads: 'granted', 'news-offers': 'withdrawn' })
  })

  test('two tabs that give and take back at once leave a whole chain and a state that follows from it', async () => {
    const { personId, email } = await makeCustomer()
    const token = await tokenOf('communications', NEWS)
    await Promise.all(Array.from({ length: 50 }, (_, i) => setConsent(personId, { ...NEWS, token: i % 2 === 0 ? token : null }, visit('/account/communications'))))
    const kinds = await eventsOf('email', email)
    // Given and confirmed go together; taken back once each time.
    expect(kinds.join(' ').replaceAll('news-offers granted news-offers confirmed', 'given').replaceAll('news-offers ', '')).toMatch(/^given( withdrawn given)*( withdrawn)?$/)
    expect(Object.values(await statesOf('email', email))).toEqual([kinds.at(-1) === 'news-offers withdrawn' ? 'withdrawn' : 'confirmed*'])
  })
})

describe('of a customer', () => {
  test('a proved contact needs no second proof; the matrix has every cell and its history §4.1.7', async () => {
    const { personId, email } = await makeCustomer()
    expect(await setConsent(personId, { ...NEWS, token: await tokenOf('communications', NEWS) }, visit())).toBe(false)
    expect(await setConsent(personId, { ...RECOMMENDATIONS, token: await tokenOf('communications', RECOMMENDATIONS) }, visit())).toBe(false)
    const rows = await consentMatrix(personId)
    expect(rows.map(({ purpose, channel }) => `${purpose} ${channel}`)).toEqual([
      'news-offers email', 'news-offers sms', 'ads email', 'ads sms', 'bonus-notices email', 'bonus-notices sms', 'mail-counting email', 'recommendations site', 'publish-name site', 'back-in-stock email', 'vacancies email', 'talent-pool email',
    ])
    expect(rows[0]).toMatchObject({ state: 'confirmed', live: true, frozen: false, contactProved: true, text: { number: 1 }, history: [{ kind: 'confirmed' }, { kind: 'granted' }] })
    expect(rows[0]?.contact).not.toContain(email.slice(0, 8))
    expect(rows[1]).toMatchObject({ state: null, live: false, history: [] })
    expect(rows[7]).toMatchObject({ state: 'granted', live: true, contact: null })
    await setConsent(personId, { ...NEWS, token: null }, visit())
    expect((await consentMatrix(personId))[0]).toMatchObject({ state: 'withdrawn', live: false })
  })

  test('without a proved number nothing is given for SMS §2.4', async () => {
    const { personId } = await makeCustomer()
    await db.contactPoint.deleteMany({ where: { personId, kind: 'mobile' } })
    const cell = { purpose: 'ads', channel: 'sms' } as const
    expect(await outcome(setConsent(personId, { ...cell, token: await tokenOf('communications', cell) }, visit()))).toBe('consent-no-contact')
    expect(await db.consentCurrent.count({ where: { channel: 'sms', subject: { personId } } })).toBe(0)
  })

  test('a token of one cell gives no other §6.1.1', async () => {
    const { personId } = await makeCustomer()
    expect(await outcome(setConsent(personId, { ...ADS, token: await tokenOf('communications', NEWS) }, visit()))).toBe('consent-forged')
  })
})

test('who is destroyed can be written to no more; the ledger stays whole §6.1.3', async () => {
  const { email, subjectId } = await confirmed(NEWS)
  await db.$transaction((tx) => withdrawConsents(tx, { subjectId, cells: 'all', evidence: visit(), point: 'communications' }))
  await db.subject.update({ where: { id: subjectId }, data: { destroyedAt: new Date('2026-11-22T00:00:00Z') } })
  await db.subjectKey.delete({ where: { subjectId } })
  await expect(db.$executeRaw`
    INSERT INTO consent_events (subject_id, contact_hash, purpose, channel, kind, text_version_id, actor, evidence_hash, happened_at)
    SELECT subject_id, contact_hash, purpose, channel, 'granted', text_version_id, actor, evidence_hash, now() FROM consent_events WHERE subject_id = ${subjectId}::uuid LIMIT 1`).rejects.toThrow('no living subject')
  const { verifyLedger } = await import('./verify/verify-ledger.ts')
  expect((await verifyLedger()).broken).toEqual([])
  // Whoever comes with the same contact afterwards is somebody new.
  await db.subjectContact.deleteMany({ where: { subjectId } })
  const next = await db.$transaction((tx) => subjectOfContact(tx, { channel: 'email', value: email }))
  expect(next).not.toBe(subjectId)
  expect(await db.consentCurrent.count({ where: { subjectId: next } })).toBe(0)
  expect(contactHash('email', email)).toMatch(/^[0-9a-f]{64}$/)
})
