import { afterEach, beforeAll, expect, test } from 'vitest'
import { days, now, travel } from '#lib/clock/clock.ts'
import { subscriptionContact } from '#lib/consent/subscription-token.ts'
import { db } from '#lib/db/db.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { handOver, makeMessage } from '#lib/test-support/make-message.ts'
import { contactCode } from './contact-code.ts'
import { messageToken } from './message-token.ts'
import { oneClick } from './one-click.ts'
import { readCentre } from './read-centre.ts'
import { saveSending } from './save-sending.ts'
import { subscriptionLink } from './subscription-link.ts'

let campaignId: string
beforeAll(async () => {
  campaignId = (await makeCampaign()).id
})
afterEach(() => travel(0))

const visit = { url: '/api/unsubscribe', address: null, userAgent: null, sessionId: null, locale: 'ru' }

test('the link of a message, the code of an SMS and the token of a contact open the same contact §1.1.4', async () => {
  const message = await makeMessage(campaignId)
  const links = [messageToken(message), contactCode(message.contactId), subscriptionLink(messageToken(message)).token].map(subscriptionLink)
  for (const { token } of links) expect(await subscriptionContact(db, token)).toMatchObject({ subjectId: message.subjectId, channel: 'email' })
  expect(links.map((link) => link.message !== null)).toEqual([true, false, false])
  for (const text of ['net-takogo', `${messageToken(message)}x`, '']) expect(await readCentre(subscriptionLink(text))).toBeNull()
})

test('a pause holds what waits, ends by itself or by hand, and takes no consent back §4.1.9', async () => {
  const message = await makeMessage(campaignId)
  const link = subscriptionLink(messageToken(message))
  await db.$transaction((tx) => saveSending(tx, [message.subjectId], 'email', { days: 30 }))
  expect((await readCentre(link))?.sending.pausedUntil?.getTime()).toBeCloseTo(now().getTime() + days(30), -5)
  expect(await handOver(message)).toBe('held')
  travel(days(31))
  expect((await readCentre(link))?.sending).toEqual({ pausedUntil: null, perWeek: null })
  travel(0)
  const held = await db.campaignMessage.findFirstOrThrow({ where: { subjectId: message.subjectId } })
  expect([held.reason, (held.notBefore?.getTime() ?? 0) > now().getTime()]).toEqual(['paused', true])
  await db.$transaction((tx) => saveSending(tx, [message.subjectId], 'email', { days: 0 }))
  expect((await db.campaignMessage.findFirstOrThrow({ where: { subjectId: message.subjectId } })).notBefore?.getTime()).toBeLessThanOrEqual(now().getTime())
  expect(await handOver(message)).toBe('handed')
})

test('frequency and pause are kept beside each other; once a week is once a week', async () => {
  const [first, campaign] = [await makeMessage(campaignId), await makeCampaign()]
  await db.$transaction((tx) => saveSending(tx, [first.subjectId], 'email', { perWeek: 1 }))
  await db.$transaction((tx) => saveSending(tx, [first.subjectId], 'email', { days: 0 }))
  expect((await readCentre(subscriptionLink(messageToken(first))))?.sending).toEqual({ pausedUntil: null, perWeek: 1 })
  const { eventPosition } = await db.campaignMessage.findFirstOrThrow({ where: { subjectId: first.subjectId } })
  await db.campaignMessage.create({ data: { campaignId: campaign.id, subjectId: first.subjectId, eventPosition, variant: 'a' } })
  expect(await handOver(first)).toBe('handed')
  expect(await handOver({ ...first, campaignId: campaign.id })).toBe('held')
})

test('whoever leaves is told what was handed over already, and nothing of what was not §6.1.3', async () => {
  const [sent, waiting] = [await makeMessage(campaignId), await makeMessage(campaignId)]
  await handOver(sent)
  for (const message of [sent, waiting]) await oneClick(messageToken(message), visit)
  const told = await readCentre(subscriptionLink(messageToken(sent)))
  expect(told).toMatchObject({ underWay: [{ purpose: 'news-offers' }], suppressed: null, message: { purpose: 'news-offers' } })
  expect(await readCentre(subscriptionLink(messageToken(waiting)))).toMatchObject({ underWay: [] })
  await expect(handOver(waiting)).rejects.toThrow('cancelled does not become handed')
  travel(days(1))
  expect((await readCentre(subscriptionLink(messageToken(sent))))?.underWay).toEqual([])
})
