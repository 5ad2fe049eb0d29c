import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { issuePermit } from '#lib/egress/permit.ts'
import { applySmsReceipts } from '#lib/marketing/inbound/take-sms-receipts.ts'
import { startSmsGateway } from '#lib/sms/gateway/start-sms-gateway.ts'
import { sendSms } from '#lib/sms/send-sms.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { handOver, type MadeMessage, makeMessage } from '#lib/test-support/make-message.ts'
import { POST } from './route.ts'

const secret = env.SMS_WEBHOOK_SECRET ?? ''
const send = (body: unknown, by = secret) =>
  POST(new Request('http://localhost:3000/api/webhooks/sms/x', { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }), { params: Promise.resolve({ secret: by }) })
const notice = (message_id: string, delivery_status: string) => ({ message_id, delivery_status, status_date: '2026-11-23T10:00:00Z', number: '79170000000', text: 'x' })

let campaignId: string
beforeAll(async () => {
  // The gate and the states are the same by either channel; this one has no hours of rest.
  campaignId = (await makeCampaign()).id
})

/** A message that was handed over and accepted under this number. `known`: the shop has written that down already. */
async function sent(providerId: string = randomUUID(), { known = true } = {}): Promise<MadeMessage & { providerId: string }> {
  const message = await makeMessage(campaignId)
  expect(await handOver(message)).toBe('handed')
  if (known) await record(message, providerId)
  return { ...message, providerId }
}

async function record({ campaignId: id, subjectId, occurrence }: MadeMessage, providerId: string): Promise<void> {
  await db.smsDelivery.create({ data: { campaignId: id, subjectId, occurrence, providerId, parts: 1, encoding: 'ucs-2', cost: 350, sentAt: new Date(0), updatedAt: new Date(0) } })
}

const stateOf = async ({ campaignId: id, subjectId, occurrence, email }: MadeMessage) => {
  const { state, reason } = await db.campaignMessage.findUniqueOrThrow({ where: { campaignId_subjectId_occurrence: { campaignId: id, subjectId, occurrence } } })
  const suppressions = await db.suppression.findMany({ where: { contactHash: contactHash('email', email) } })
  return [state, reason, ...suppressions.map((each) => each.reason)].join(' ')
}

describe('receipts of the SMS gateway §4.1.9', () => {
  test.each([
    ['delivered', 'delivered '], ['DELIVRD', 'delivered '], ['undelivered', 'failed soft_bounce'], ['expired', 'failed soft_bounce'],
    ['blacklisted', 'failed operator_refusal operator_refusal'], ['sent', 'accepted '], ['a word nobody knows', 'accepted '],
  ])('%s', async (word, expected) => {
    const message = await sent()
    expect((await send(notice(message.providerId, word))).status).toBe(200)
    expect(await stateOf(message)).toBe(expected)
    expect(await db.smsReceipt.count({ where: { providerId: message.providerId } })).toBe(1)
  })

  test('a number beyond 2 ** 53 as a number, and states by their numbers: kept to the digit', async () => {
    const message = await sent(`5759762453139${String(Math.floor(Math.random() * 1e5)).padStart(5, '0')}`)
    expect((await send(`[{"message_id": ${message.providerId}, "delivery_status": 3}, {"message_id": ${message.providerId}, "status": "delivered"}]`)).status).toBe(200)
    expect(await stateOf(message)).toBe('delivered ')
    expect((await db.smsReceipt.findMany({ where: { providerId: message.providerId }, select: { state: true } })).map(({ state }) => state).toSorted()).toEqual(['3', 'delivered'])
  })

  test('twice, many at once, several in one call: kept once each', async () => {
    const message = await sent()
    const both = [notice(message.providerId, 'sent'), notice(message.providerId, 'delivered')]
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(both)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 200))
    expect(await stateOf(message)).toBe('delivered ')
    expect(await db.smsReceipt.count({ where: { providerId: message.providerId } })).toBe(2)
  })

  test('out of order: what was on its way comes after the end, and the end stays', async () => {
    const message = await sent()
    for (const word of ['delivered', 'sent', 'undelivered']) await send(notice(message.providerId, word))
    expect(await stateOf(message)).toBe('delivered ')
  })

  test('sooner than the shop knows its own message: carried out once it does', async () => {
    const message = await sent(undefined, { known: false })
    await send(notice(message.providerId, 'delivered'))
    expect(await stateOf(message)).toBe('accepted ')
    await record(message, message.providerId)
    await applySmsReceipts([message.providerId])
    expect(await stateOf(message)).toBe('delivered ')
  })

  test('of a message nobody knows: kept, and nothing else', async () => {
    const before = await db.suppression.count()
    expect((await send(notice(randomUUID(), 'blacklisted'))).status).toBe(200)
    expect(await db.suppression.count()).toBe(before)
  })

  test.each([['another secret', 'x'.repeat(43)], ['none', '']])('%s opens nothing', async (_, by) => {
    const message = await sent()
    expect((await send(notice(message.providerId, 'blacklisted'), by)).status).toBe(404)
    expect(await stateOf(message)).toBe('accepted ')
  })

  test.each<[string, unknown, number]>([
    ['nothing', '', 400], ['half a sentence', '{', 400], ['no number', { delivery_status: 'delivered' }, 400], ['no state', { message_id: '1' }, 400],
    ['SQL for a number', { message_id: "' or 1=1 --", status: 'delivered' }, 400], ['HTML for a state', { message_id: '1', status: '<b>' }, 400],
    ['too much', { message_id: '1', status: 'delivered', text: 'x'.repeat(300_000) }, 413],
  ])('%s is refused without a word', async (_, body, status) => {
    const answer = await send(body)
    expect([answer.status, await answer.text()]).toEqual([status, ''])
  })
})

describe('the gateway of the demo', () => {
  let gateway: Awaited<ReturnType<typeof startSmsGateway>>
  const answered: Promise<unknown>[] = []
  const shop = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk)).on('end', () => answered.push(send(body).then(({ status }) => response.writeHead(status).end())))
  })
  beforeAll(async () => {
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
    const address = shop.address()
    gateway = await startSmsGateway({ port: 0, databaseUrl: env.DATABASE_URL, apiKey: 'key', webhookUrl: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/` })
  })
  afterAll(async () => {
    await Promise.all(answered)
    await gateway.close()
    shop.closeAllConnections()
    shop.close()
  })

  test.each([['+79170000001', 'delivered'], ['+79170000404', 'undelivered'], ['+79170000451', 'blacklisted']])('tells of %s: %s', async (to, state) => {
    const providerId = await sendSms({ to, text: 'Привет' }, issuePermit(to), { apiUrl: gateway.url, apiKey: 'key', sender: 'SmartTrack' })
    await expect.poll(() => db.smsReceipt.findMany({ where: { providerId }, select: { state: true } }), { timeout: 5_000 }).toEqual([{ state }])
  })
})
