import { randomInt, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { grantConsents } from './grant-consents.ts'
import { textsInForce } from './read-texts.ts'
import { widgetToken } from './widget-token.ts'
const visit = { url: '/subscription', address: '203.0.113.5', userAgent: 'x', sessionId: null, locale: 'ru' }
test('smoke', async () => {
  const [text] = await textsInForce([{ purpose: 'news-offers', channel: 'email' }])
  const token = widgetToken({ ...text!, point: 'newsletter', textHash: text!.hash })
  const email = `${randomUUID()}@example.ru`
  const granted = await db.$transaction((tx) => grantConsents(tx, { point: 'newsletter', tokens: [token], contacts: { email }, personId: null, evidence: visit }))
  console.log(granted, await db.consentEvent.findMany(), await db.consentCurrent.findMany(), await db.proof.findMany(), randomInt(3))
  expect(granted.waiting).toHaveLength(1)
})
