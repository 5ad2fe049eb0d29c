import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { planMessages, seedRecipients } from '#lib/cli/bench/seed-recipients.ts'
import { db } from '#lib/db/db.ts'
import { closePlainPools } from '#lib/db/plain-transaction.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { someMobile } from '#lib/test-support/consent.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { owner } from '#lib/test-support/owner.ts'
import { openCampaignPost } from './campaign-post.ts'
import { dispatchCampaign } from './dispatch-campaign.ts'
import { shopOffice } from './shop-office.ts'

/** What the gateway is to do with a number; yes where nothing is said. */
const ways = new Map<string, 'stop' | 'text' | 'busy' | 'fail' | 'hang-up'>()
const told: { destination: string; text: string }[] = []
let server: Server

beforeAll(async () => {
  // It is day everywhere in this database: hours are the gate's tests'.
  await owner.$executeRawUnsafe(`CREATE OR REPLACE FUNCTION quiet_until(channel message_channel, zone text, moment timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT moment $$`)
  server = createServer((request, response) => {
    void text(request).then((body) => {
      const message = z.object({ destination: z.string(), text: z.string() }).parse(JSON.parse(body))
      told.push(message)
      const way = ways.get(`+${message.destination}`)
      const say = (status: number, answer: object) => response.writeHead(status).end(JSON.stringify(answer))
      if (way === 'hang-up') request.socket.destroy()
      else if (way === 'stop') say(400, { error: { message: 'destination is in the stop list' } })
      else if (way === 'text') say(400, { error: { message: 'text is not allowed' } })
      else if (way === 'busy') say(429, { error: { message: 'wait' } })
      else if (way === 'fail') say(500, {})
      else say(200, { message_id: `n${told.length}` })
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await Promise.all([closePlainPools(), owner.$disconnect()])
})

test('SMS go by the gateway, each once: its number, size and price are kept; who will not have it is written to no more', async () => {
  const address = server.address()
  const gateway = { apiUrl: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, apiKey: 'key', sender: 'SmartTrack', timeoutMs: 2_000 }
  const campaign = await makeCampaign({ channel: 'sms', purpose: 'ads', variants: [{ letter: 'a', text: 'Скидки недели на трекеры, часы и браслеты: только до воскресенья, успейте' }] })
  const numbers = Array.from({ length: 6 }, () => someMobile())
  const [fine, stopped, worded, busy, failed, gone] = numbers
  for (const [number, way] of [[stopped, 'stop'], [worded, 'text'], [busy, 'busy'], [failed, 'fail'], [gone, 'hang-up']] as const) ways.set(number ?? '', way)
  const recipients = await seedRecipients(numbers, { purpose: 'ads', channel: 'sms' })
  await planMessages(campaign.id, recipients)
  await dispatchCampaign(campaign.id, 0, { post: openCampaignPost({ gateway }), office: shopOffice })
  await dispatchCampaign(campaign.id, 0, { post: openCampaignPost({ gateway }), office: shopOffice })

  const rows = await db.campaignMessage.findMany({ where: { campaignId: campaign.id } })
  const of = (number = '') => rows.find(({ subjectId }) => subjectId === recipients.find(({ to }) => to === number)?.subjectId)
  expect(of(fine)).toMatchObject({ state: 'accepted' })
  expect(of(stopped)).toMatchObject({ state: 'failed', reason: 'operator_refusal' })
  expect(of(worded)).toMatchObject({ state: 'failed', reason: 'refused' })
  expect(of(busy)).toMatchObject({ state: 'held', reason: 'soft_bounce' })
  expect(of(failed)).toMatchObject({ state: 'unknown' })
  expect(of(gone)).toMatchObject({ state: 'unknown' })
  expect(told.map(({ destination }) => `+${destination}`).toSorted()).toEqual(numbers.toSorted())

  const said = told.find(({ destination }) => `+${destination}` === fine)
  expect(said?.text).toContain('Скидки недели')
  const [delivery] = await db.smsDelivery.findMany({ where: { campaignId: campaign.id } })
  expect(delivery).toMatchObject({ subjectId: of(fine)?.subjectId, providerId: expect.stringMatching(/^n\d$/), encoding: 'ucs-2', state: 'accepted' })
  expect(delivery?.cost).toBe((delivery?.parts ?? 0) * 350)
  expect(delivery?.parts).toBe(Math.ceil((said?.text.length ?? 0) / 67))
  const suppressed = await db.suppression.findMany({ select: { contactHash: true, reason: true } })
  expect(suppressed).toEqual([{ contactHash: contactHash('sms', stopped ?? ''), reason: 'operator_refusal' }])
})
