import { readFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { grantConsents } from '#lib/consent/grant-consents.ts'
import type { ConsentPurpose } from '#lib/consent/purposes.ts'
import { textsInForce } from '#lib/consent/read-texts.ts'
import { widgetToken } from '#lib/consent/widget-token.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { approveVersion } from './approve-version.ts'
import { draftVersion } from './draft-version.ts'
import { firstPurposes } from './first-purposes.ts'
import { publishVersion } from './publish-version.ts'
import { simulateChange } from './simulate-change.ts'

const text = readFileSync('prisma/policy/policy.txt', 'utf8')
const evidence = { url: '/', address: '203.0.113.5', userAgent: 'x', sessionId: null, locale: 'ru' }
const wider = firstPurposes.map((purpose) => (purpose.code === 'ads' ? { ...purpose, recipients: [...purpose.recipients, 'bank'] } : purpose))
const draft = (purposes = firstPurposes) => draftVersion({ code: 'policy', text, author: 'Анна', purposes })
const live = () => db.$queryRaw<{ purpose: string; grants: number }[]>`SELECT purpose, count(*)::int AS grants FROM consent_live GROUP BY 1 ORDER BY 1`

async function grant(email: string, purposes: readonly ConsentPurpose[]): Promise<void> {
  const texts = await textsInForce(purposes.map((purpose) => ({ purpose, channel: 'email' })))
  const tokens = texts.map((each) => widgetToken({ ...each, point: 'communications', textHash: each.hash }))
  await db.$transaction((tx) => grantConsents(tx, { point: 'communications', tokens, contacts: { email }, personId: null, evidence, proved: { email: randomUUID() } }))
}

beforeAll(async () => {
  await grant('anna@example.ru', ['ads', 'news-offers'])
  await grant('boris@example.ru', ['ads'])
  await grant('vera@example.ru', ['news-offers'])
})

test('nothing open, nothing to foresee', async () => {
  expect(await outcome(simulateChange())).toBe('nothing-open')
})

test('an editorial change freezes nobody §9.1', async () => {
  await draft()
  expect(await simulateChange()).toEqual({ number: 2, changeClass: 'editorial', purposes: [], frozen: [], people: 0, findings: [] })
  await approveVersion({ code: 'policy', approver: 'Борис' })
  const before = await live()
  await publishVersion({ code: 'policy' })
  expect(await live()).toEqual(before)
})

test('a wider purpose freezes exactly its grants, as foreseen §9.1', async () => {
  await draft(wider)
  expect(await simulateChange()).toMatchObject({
    changeClass: 'wider', purposes: [{ code: 'ads', widened: true, changes: ['recipients +bank'] }], frozen: [{ purpose: 'ads', channel: 'email', grants: 2 }], people: 2, findings: [],
  })
  expect(await live()).toEqual([{ purpose: 'ads', grants: 2 }, { purpose: 'news-offers', grants: 2 }])
  await approveVersion({ code: 'policy', approver: 'Борис' })
  await publishVersion({ code: 'policy' })
  expect(await live()).toEqual([{ purpose: 'news-offers', grants: 2 }])
})

test('a purpose given up ends what was granted for it, and brings nothing back when it returns §6.2.1', async () => {
  const without = text.replace(/^4\.1\.9\. .*\n\n/m, '')
  await draftVersion({ code: 'policy', text: without, author: 'Анна', purposes: wider.filter(({ code }) => code !== 'news-offers') })
  expect(await simulateChange()).toMatchObject({ changeClass: 'narrower', frozen: [{ purpose: 'news-offers', channel: 'email', grants: 2 }], people: 2, findings: [] })
  await approveVersion({ code: 'policy', approver: 'Борис' })
  await publishVersion({ code: 'policy' })
  expect(await live()).toEqual([])
  await draft(wider)
  await approveVersion({ code: 'policy', approver: 'Борис' })
  expect(await publishVersion({ code: 'policy' })).toMatchObject({ changeClass: 'wider' })
  expect(await live()).toEqual([])
})

test('says why it could not be published', async () => {
  await draftVersion({ code: 'policy', text: text.replace('не считаются согласием', 'считаются согласием'), author: 'Анна' })
  expect(await simulateChange()).toMatchObject({ findings: [{ rule: 'consent-by-use', clause: '2.1' }] })
  await approveVersion({ code: 'policy', approver: 'Борис' })
  await expect(publishVersion({ code: 'policy' })).rejects.toMatchObject({ code: 'findings', fields: { '2.1 consent-by-use': expect.stringContaining('Согласие выведено') } })
})
