import { afterEach, beforeEach, expect, test } from 'vitest'
import { days, travel } from '#lib/clock/clock.ts'
import { expireConsents } from '#lib/consent/expire-consents.ts'
import { textsInForce } from '#lib/consent/read-texts.ts'
import { widgetToken } from '#lib/consent/widget-token.ts'
import { db } from '#lib/db/db.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { allowCounter } from './allow-counter.ts'
import { countVisits } from './count-visits.ts'
import { refuseCounter } from './refuse-counter.ts'

const visit = { url: '/', address: '203.0.113.5', userAgent: 'x', sessionId: null, locale: 'ru' }
const counts = async () => Object.fromEntries((await db.pageVisit.findMany({ orderBy: { path: 'asc' } })).map(({ path, count }) => [path, count]))
const ledger = async () => ({ events: await db.consentEvent.count(), subjects: await db.subject.count() })
const statesOf = () => db.consentCurrent.findMany({ select: { purpose: true, channel: true, state: true, live: true } })

afterEach(() => travel(0))

let token: string
beforeEach(async () => {
  const [text] = await textsInForce([{ purpose: 'analytics', channel: 'site' }])
  if (!text) throw new Error('no consent text of the counter')
  token = widgetToken({ purpose: 'analytics', channel: 'site', point: 'cookies', versionId: text.versionId, textHash: text.hash })
})

test('the counter is allowed by a device that is nobody’s, and taken back as easily §3.4 §6.1.4', async () => {
  const device = await allowCounter(token, null, visit)
  expect(await statesOf()).toEqual([{ purpose: 'analytics', channel: 'site', state: 'granted', live: true }])
  expect(await db.subject.findMany({ select: { personId: true } })).toEqual([{ personId: null }])
  expect(await allowCounter(token, device, visit)).toBe(device)
  expect(await db.consentEvent.count()).toBe(1)
  await refuseCounter(device, visit)
  await refuseCounter(device, visit)
  expect(await statesOf()).toEqual([{ purpose: 'analytics', channel: 'site', state: 'withdrawn', live: false }])
  expect(await db.consentEvent.count()).toBe(2)
})

test('what was allowed ends a year after §4.1.13', async () => {
  await allowCounter(token, null, visit)
  const stateAfter = async (passed: number) => {
    travel(days(passed))
    await expireConsents()
    return (await db.consentCurrent.findFirstOrThrow({ orderBy: { since: 'desc' }, select: { state: true } })).state
  }
  expect([await stateAfter(364), await stateAfter(366)]).toEqual(['granted', 'expired'])
})

test('who refuses without having allowed leaves no trace; who takes back another’s number neither §2.1 §3.4', async () => {
  const before = await ledger()
  await refuseCounter(null, visit)
  await refuseCounter('9f0b7a52-4f7c-4c25-9d39-5a9f2d1f0000', visit)
  expect(await ledger()).toEqual(before)
})

test.each(['', 'x', 'null'])('a made-up token %j allows nothing §6.1.1', async (made) => {
  const before = await ledger()
  expect(await outcome(allowCounter(made, null, visit))).toMatch(/^consent-/)
  expect(await ledger()).toEqual(before)
})

test('what is counted is the number of a day and page, also by many at once §3.4', async () => {
  const { slug } = await db.product.findUniqueOrThrow({ where: { id: (await makeVariant({ stock: 1 })).productId }, select: { slug: true } })
  await Promise.all(Array.from({ length: 20 }, (_, i) => countVisits(i % 2 ? ['/', `/product/${slug}`, '/'] : [`/product/${slug}/gold`, '/', '/'])))
  expect(await counts()).toEqual({ '/': 40, [`/product/${slug}`]: 20 })
})

test('pages of one person, made-up products and lists, and anything with an address in it are not counted §3.4', async () => {
  const strange = ['/account', '/order/10001', '/verify/token', '/product/no-such-thing', '/catalogue/no-such-list', '/product/anna@example.ru', '/../etc/passwd', 'http://evil.example/', '']
  const before = await counts()
  expect(await countVisits(strange)).toBe(0)
  expect(await counts()).toEqual(before)
})

test('the database keeps nothing but paths of pages §3.4', async () => {
  for (const path of ['/product/anna@example.ru', 'no-slash', '/?q=1', `/${'a'.repeat(200)}`]) {
    await expect(db.pageVisit.create({ data: { day: new Date('2026-11-22'), path, count: 1 } })).rejects.toThrow()
  }
})
