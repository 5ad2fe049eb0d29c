import { beforeAll, describe, expect, test } from 'vitest'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { db } from '#lib/db/db.ts'
import { messageLinks } from '#lib/marketing/public/message-links.ts'
import { shortLink } from '#lib/marketing/public/short-link.ts'
import { whoAllowsCounting } from '#lib/marketing/public/who-allows-counting.ts'
import { visit } from '#lib/test-support/consent.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { makeMessage } from '#lib/test-support/make-message.ts'
import { consent } from '#lib/test-support/make-recipient.ts'
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

const COUNTING = { purpose: 'mail-counting', channel: 'email' } as const

/** Allowed in the preference centre, and confirmed. */
const allowing = (subjectId: string, kinds: Parameters<typeof consent>[4] = ['granted', 'confirmed']) => db.$transaction(async (tx) => {
  const { hash } = await tx.subjectContact.findFirstOrThrow({ where: { subjectId, channel: 'email', releasedAt: null } })
  await consent(tx, subjectId, hash, COUNTING, kinds)
})

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

  test('who allows it is noted once a letter, opened and followed; with what is taken back the notes go, and the numbers stay §4.1.16', async () => {
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
    expect(await db.campaignReaction.count({ where: { subjectId: message.subjectId } })).toBe(2)
    await db.$transaction((tx) => withdrawConsents(tx, { subjectId: message.subjectId, cells: [COUNTING], evidence: visit('/'), point: 'communications' }))
    expect(await db.campaignReaction.count({ where: { subjectId: message.subjectId } })).toBe(0)
    // The letter is out, and so is its picture.
    expect((await follow(links.open ?? '')).status).toBe(200)
    expect((await follow(links.click(0))).status).toBe(302)
    expect(await db.campaignReaction.count({ where: { subjectId: message.subjectId } })).toBe(0)
    expect(await counts()).toMatchObject({ 'clicked a /catalogue': 1, 'opened a': 1 })
  })

  test('what allows nothing: a consent that is not confirmed, one to letters alone, the counter of visits; not even by SQL §4.1.16 §4.1.13', async () => {
    const [waiting, other] = [await makeMessage(campaign.id), await makeMessage(campaign.id)]
    await allowing(waiting.subjectId, ['granted'])
    for (const { subjectId, occurrence } of [waiting, other]) {
      expect(await whoAllowsCounting(db, [subjectId])).toEqual(new Set())
      for (const by of [db, owner]) {
        expect(await by.$executeRaw`INSERT INTO campaign_reactions (campaign_id, subject_id, occurrence, kind, day) VALUES (${campaign.id}::uuid, ${subjectId}::uuid, ${occurrence}, 'opened', '2026-12-01')`).toBe(0)
      }
    }
  })

  test('a note and a withdrawal at the same moment leave no note, whoever is first §4.1.16', async () => {
    for (let time = 0; time < 12; time += 1) {
      const message = await makeMessage(campaign.id)
      await allowing(message.subjectId)
      const links = messageLinks({ ...message, counted: true })
      await Promise.all([
        follow(links.open ?? ''), follow(links.click(0)),
        db.$transaction((tx) => withdrawConsents(tx, { subjectId: message.subjectId, cells: [COUNTING], evidence: visit('/'), point: 'communications' })),
      ])
      expect(await db.campaignReaction.count({ where: { subjectId: message.subjectId } })).toBe(0)
    }
  })
})
