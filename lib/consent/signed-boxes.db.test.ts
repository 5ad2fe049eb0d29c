import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { days, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { ADS, NEWS, someEmail, subscribeTo, tokenOf, visit } from '#lib/test-support/consent.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { publishText } from '#lib/test-support/publish-text.ts'
import { grantConsents } from './grant-consents.ts'
import type { CollectionPoint } from './purposes.ts'
import { textsInForce } from './read-texts.ts'
import { refuseConsents } from './refuse-consents.ts'
import { widgetToken } from './widget-token.ts'

afterEach(() => travel(0))

const grant = (point: CollectionPoint, tokens: readonly string[], url?: string) =>
  outcome(db.$transaction((tx) => grantConsents(tx, { point, tokens, contacts: { email: someEmail() }, personId: null, evidence: visit(url) })))

/** What was tried, and that it left nothing behind. */
async function withoutTrace(attempt: () => Promise<string>): Promise<string> {
  const count = () => Promise.all([db.consentEvent.count(), db.consentCurrent.count(), db.proof.count()])
  const before = await count()
  const code = await attempt()
  expect(await count()).toEqual(before)
  return code
}

describe('a box that is not the shop’s own gives nothing §6.1.1 §2.1', () => {
  test('no box, no consent', async () => {
    expect(await withoutTrace(() => grant('checkout', []))).toBe('in')
  })

  test('a box of another point', async () => {
    expect(await withoutTrace(async () => grant('checkout', [await tokenOf('newsletter', NEWS)]))).toBe('consent-forged')
    expect(await withoutTrace(async () => grant('newsletter', [await tokenOf('newsletter', NEWS), await tokenOf('checkout', ADS)]))).toBe('consent-forged')
  })

  test('a text of another cell', async () => {
    const [ads] = await textsInForce([ADS])
    const forged = widgetToken({ ...NEWS, point: 'newsletter', versionId: ads?.versionId ?? '', textHash: ads?.hash ?? '' })
    expect(await withoutTrace(() => grant('newsletter', [forged]))).toBe('consent-stale')
  })

  test('another text under the same version', async () => {
    const [news] = await textsInForce([NEWS])
    expect(await withoutTrace(() => grant('newsletter', [widgetToken({ ...NEWS, point: 'newsletter', versionId: news?.versionId ?? '', textHash: 'b'.repeat(64) })]))).toBe('consent-stale')
  })

  test('a page that is not the shop’s §1.1.5', async () => {
    const token = await tokenOf('newsletter', NEWS)
    for (const url of ['https://elsewhere.example/form', '//elsewhere.example', 'javascript:alert(1)']) expect(await withoutTrace(() => grant('newsletter', [token], url))).toBe('consent-forged')
  })

  test('anything else: 300 inventions', async () => {
    const token = await tokenOf('newsletter', NEWS)
    const other = await tokenOf('communications', NEWS)
    const inventions = fc.oneof(fc.string({ maxLength: 60, unit: 'binary' }), fc.nat({ max: token.length - 1 }).map((at) => token.slice(0, at)), fc.constant(other), fc.constant(`${token}x`))
    expect(await withoutTrace(async () => {
      for (const given of fc.sample(inventions, 300)) expect(await grant('newsletter', [given])).toBe('consent-forged')
      return 'tried'
    })).toBe('tried')
  })

  test('a box without a contact to use it', async () => {
    const token = await tokenOf('checkout', { purpose: 'ads', channel: 'sms' })
    expect(await withoutTrace(() => grant('checkout', [token]))).toBe('consent-no-contact')
  })

  test('what was refused is on record and gives nothing', async () => {
    const email = someEmail()
    const tokens = [await tokenOf('newsletter', NEWS)]
    const refuse = () => db.$transaction((tx) => refuseConsents(tx, { point: 'newsletter', tokens, contact: { channel: 'email', value: email }, personId: null, evidence: visit() }))
    await refuse()
    await refuse()
    expect(await db.consentEvent.groupBy({ by: ['kind'], where: { kind: 'refused' }, _count: true })).toEqual([{ kind: 'refused', _count: 1 }])
    await subscribeTo(email)
    await refuse()
    expect(await db.consentEvent.count({ where: { kind: 'refused' } })).toBe(1)
  })
})

test('a text that was replaced gives nothing any more; what was given by it before holds §9.1 §9.2', async () => {
  const stale = await tokenOf('newsletter', NEWS)
  expect(await grant('newsletter', [stale])).toBe('in')
  const held = await db.consentCurrent.count({ where: { state: 'granted' } })
  travel(days(1))
  await publishText('consent/news-offers/email')
  expect(await withoutTrace(() => grant('newsletter', [stale]))).toBe('consent-stale')
  expect(await grant('newsletter', [await tokenOf('newsletter', NEWS)])).toBe('in')
  expect(await db.consentCurrent.count({ where: { state: 'granted' } })).toBe(held + 1)
})
