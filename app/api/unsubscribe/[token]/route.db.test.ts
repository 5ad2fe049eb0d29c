import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { contactReceipt } from '#lib/consent/receipt.ts'
import { db } from '#lib/db/db.ts'
import { messageToken } from '#lib/marketing/public/message-token.ts'
import { deliverMessage } from '#lib/messages/deliver-message.ts'
import { ADS, eventsOf, NEWS, statesOf } from '#lib/test-support/consent.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { makeMessage } from '#lib/test-support/make-message.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { owner } from '#lib/test-support/owner.ts'
import { testPost } from '#lib/test-support/test-post.ts'
import { GET, POST } from './route.ts'

let campaignId: string
beforeAll(async () => {
  campaignId = (await makeCampaign()).id
})

const call = (token: string, init: RequestInit, handler = POST) =>
  handler(new Request(`http://localhost:3000/api/unsubscribe/${token}`, init), { params: Promise.resolve({ token }) })

const asForm = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), headers: { origin: 'https://mail.example' } }
const asMultipart = () => {
  const body = new FormData()
  body.set('List-Unsubscribe', 'One-Click')
  return { method: 'POST', body }
}
const withdrawals = async () => (await db.campaignOutcome.findMany({ where: { campaignId, kind: 'withdrawn' } })).reduce((sum, { count }) => sum + count, 0)

describe('one click (RFC 8058) §4.1.9 §6.1.3', () => {
  test.each([['urlencoded', () => asForm], ['multipart', asMultipart]])('%s, without cookies, from any origin: the answer comes after the withdrawal, without a redirect', async (_, init) => {
    const message = await makeMessage(campaignId, { cells: [NEWS, ADS] })
    const before = await withdrawals()
    const answer = await call(messageToken(message), init())
    expect([answer.status, answer.headers.get('location'), answer.headers.get('set-cookie'), answer.headers.get('cache-control')]).toEqual([200, null, null, 'no-store'])
    expect(await statesOf('email', message.email)).toEqual({ 'news-offers': 'withdrawn', ads: 'confirmed*' })
    expect(await withdrawals()).toBe(before + 1)
    const { hash } = await db.consentEvent.findFirstOrThrow({ where: { subjectId: message.subjectId, kind: 'withdrawn' } })
    const contact = await db.subjectContact.findUniqueOrThrow({ where: { id: message.contactId } })
    expect((await contactReceipt({ subjectId: message.subjectId, hash: contact.hash }, hash))?.evidence).toMatchObject({ form: 'one-click' })
  })

  test('unsubscribing from news never stops what an order is about: its letter goes out all the same §4.1.3', async () => {
    const message = await makeMessage(campaignId)
    const order = await makeOrder({ variantId: (await makeVariant()).id })
    // The same address, as a buyer and as a reader.
    await owner.$executeRaw`UPDATE outbox_messages SET recipient = ${message.email} WHERE order_id = ${order.id}::uuid`
    expect((await call(messageToken(message), asForm)).status).toBe(200)
    const letters = await db.outboxMessage.findMany({ where: { recipient: message.email, orderId: order.id } })
    expect(letters.map((letter) => [letter.class, letter.state])).toEqual([['service', 'queued']])
    const post = await testPost()
    try {
      await deliverMessage(letters[0]?.id ?? '', post.by())
      expect((await db.outboxMessage.findUniqueOrThrow({ where: { id: letters[0]?.id ?? '' } })).state).toBe('sent')
    } finally {
      await post.close()
    }
  })

  test('many at once and once more: one withdrawal, everybody is told yes', async () => {
    const message = await makeMessage(campaignId)
    const before = await withdrawals()
    const answers = await Promise.all(Array.from({ length: 8 }, () => call(messageToken(message), asForm)))
    expect((await call(messageToken(message), asForm)).status).toBe(200)
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
    expect((await eventsOf('email', message.email)).filter((event) => event.endsWith('withdrawn'))).toHaveLength(1)
    expect(await withdrawals()).toBe(before + 1)
  })

  test('opening the address changes nothing and leads to the page', async () => {
    const message = await makeMessage(campaignId)
    const token = messageToken(message)
    const answer = await call(token, { method: 'GET' }, GET)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, expect.stringMatching(new RegExp(`/subscription/${token}$`))])
    expect(await statesOf('email', message.email)).toEqual({ 'news-offers': 'confirmed*' })
  })

  test.each([
    ['another field', { method: 'POST', body: new URLSearchParams({ x: 'One-Click' }) }, 400],
    ['no body', { method: 'POST' }, 400],
    ['JSON', { method: 'POST', body: '{"List-Unsubscribe":"One-Click"}', headers: { 'content-type': 'application/json' } }, 400],
    ['too much', { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'x'.repeat(5000) }) }, 413],
  ])('%s changes nothing', async (_, init, status) => {
    const message = await makeMessage(campaignId)
    expect((await call(messageToken(message), init)).status).toBe(status)
    expect(await statesOf('email', message.email)).toEqual({ 'news-offers': 'confirmed*' })
  })

  test('a forged token and one of a message that never was are answered 404', async () => {
    const message = await makeMessage(campaignId)
    const forged = messageToken(message).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    for (const token of [forged, messageToken({ ...message, subjectId: randomUUID() }), 'x']) expect((await call(token, asForm)).status).toBe(404)
    expect(await statesOf('email', message.email)).toEqual({ 'news-offers': 'confirmed*' })
  })
})
