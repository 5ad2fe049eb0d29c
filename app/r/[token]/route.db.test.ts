import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { grantConsents } from '#lib/consent/grant-consents.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { db } from '#lib/db/db.ts'
import { messageLinks } from '#lib/marketing/public/message-links.ts'
import { shortLink } from '#lib/marketing/public/short-link.ts'
import { whoAllowsCounting } from '#lib/marketing/public/who-allows-counting.ts'
import { tokenOf, visit } from '#lib/test-support/consent.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { makeMessage } from '#lib/test-support/make-message.ts'
import { owner } from '#lib/test-support/owner.ts'
import { GET, HEAD } from './route.ts'

const browser = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36' }
const follow = (url: string, headers: Record<string, string> = browser, handler = GET) =>
  handler(new Request(url, { headers }), { params: Promise.resolve({ token: url.split('/').at(-1) ?? '' }) })

let campaign: Awaited<ReturnType<typeof makeCampaign>>
beforeAll(async () => {
  campaign = await makeCampaign()
  await db.campaignLink.createMany({ data: [{ campaignId: campaign.id, index: 0, target: '/catalogue' }, { campaignId: campaign.id, index: 1, target: 'https://partner.example/x?y=1' }] })
})

const counts = async () => {
  const rows = await db.campaignOutcome.findMany({ where: { campaignId: campaign.id }, orderBy: [{ kind: 'asc' }, { link: 'asc' }] })
  return Object.fromEntries(rows.map(({ kind, variant, link, count }) => [`${kind} ${variant} ${link}`.trim(), count]))
}

/** Their person's own browser allowed the counter, which nothing in the shop asks today. */
async function allowing(subjectId: string): Promise<void> {
  const device = randomUUID()
  const { id: personId } = await db.person.create({ data: { surname: 'Иванова', givenName: 'Анна' }, select: { id: true } })
  const token = await tokenOf('cookies', { purpose: 'analytics', channel: 'site' })
  await db.$transaction((tx) => grantConsents(tx, { point: 'cookies', tokens: [token], contacts: { site: device }, personId: null, evidence: visit('/') }))
  const { subjectId: own } = await db.consentCurrent.findFirstOrThrow({ where: { purpose: 'analytics' }, orderBy: { since: 'desc' } })
  await owner.$executeRaw`UPDATE subjects SET person_id = ${personId}::uuid WHERE id IN (${own}::uuid, ${subjectId}::uuid)`
}

describe('links of a mailing §4.1.13', () => {
  test('lead where the campaign was compiled to, and are stored and told nowhere', async () => {
    const links = messageLinks(await makeMessage(campaign.id))
    for (const [index, target] of [[0, 'http://localhost:3000/catalogue'], [1, 'https://partner.example/x?y=1']] as const) {
      const answer = await follow(links.click(index))
      expect([answer.status, answer.headers.get('location'), answer.headers.get('cache-control'), answer.headers.get('referrer-policy'), answer.headers.get('set-cookie')])
        .toEqual([302, target, 'no-store', 'no-referrer', null])
    }
    expect((await follow(shortLink(campaign.number, 'b', 0))).headers.get('location')).toBe('http://localhost:3000/catalogue')
    expect(await counts()).toEqual({ 'followed a /catalogue': 1, 'followed a https://partner.example/x?y=1': 1, 'followed b /catalogue': 1 })
    expect(await db.campaignReaction.count()).toBe(0)
  })

  test.each(['https://evil.example', '//evil.example', 'zzzzza0', '1a99', 'x', 'A'.repeat(58)])('«%s» leads nowhere', async (code) => {
    const answer = await GET(new Request('http://localhost:3000/r/x'), { params: Promise.resolve({ token: code }) })
    expect([answer.status, answer.headers.get('location')]).toEqual([404, null])
  })

  test.each<[string, Record<string, string>, typeof GET]>([
    ['a look at the head', browser, HEAD], ['a link scanner', { 'user-agent': 'Mozilla/5.0 (compatible; Proofpoint URL scanner)' }, GET], ['a search robot', { 'user-agent': 'Mozilla/5.0 (compatible; YandexBot/3.0)' }, GET],
    ['nobody who says who they are', {}, GET], ['a fetch in advance', { ...browser, 'sec-purpose': 'prefetch;prerender' }, GET],
  ])('%s is led on and not counted', async (_, headers, handler) => {
    const before = await counts()
    expect((await follow(messageLinks(await makeMessage(campaign.id)).click(0), headers, handler)).status).toBe(302)
    expect(await counts()).toEqual(before)
  })

  test('many at once are all counted', async () => {
    const before = (await counts())['followed a /catalogue'] ?? 0
    const links = messageLinks(await makeMessage(campaign.id))
    await Promise.all(Array.from({ length: 30 }, () => follow(links.click(0))))
    expect((await counts())['followed a /catalogue']).toBe(before + 30)
  })

  test('who allows the counter is counted once a message, opened and followed; who has taken that back is nobody again', async () => {
    const message = await makeMessage(campaign.id)
    expect(await whoAllowsCounting(db, [message.subjectId])).toEqual(new Set())
    await allowing(message.subjectId)
    expect(await whoAllowsCounting(db, [message.subjectId])).toEqual(new Set([message.subjectId]))
    const links = messageLinks({ ...message, counted: true })
    for (let time = 0; time < 3; time += 1) {
      expect((await follow(links.click(0))).status).toBe(302)
      expect((await follow(links.open ?? '')).headers.get('content-type')).toBe('image/gif')
    }
    expect(await counts()).toMatchObject({ 'clicked a /catalogue': 1, 'opened a': 1 })
    const { personId } = await db.subject.findUniqueOrThrow({ where: { id: message.subjectId } })
    await db.$transaction((tx) => withdrawConsents(tx, { personId: personId ?? '', cells: [{ purpose: 'analytics', channel: 'site' }], evidence: visit('/'), point: 'cookies' }))
    const another = await makeMessage(campaign.id)
    expect((await follow(messageLinks({ ...another, counted: true }).open ?? '')).status).toBe(200)
    expect(await counts()).toMatchObject({ 'clicked a /catalogue': 1, 'opened a': 1 })
  })
})
