import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, expect, test } from 'vitest'
import { planMessages, seedRecipients } from '#lib/cli/bench/seed-recipients.ts'
import { days, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { CampaignMessageState, CampaignOutcomeKind } from '#lib/db/generated/enums.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { owner } from '#lib/test-support/owner.ts'
import { BRAKE_FROM, checkBrakes } from './check-brakes.ts'
import { countAllOrders, countOrders } from './count-orders.ts'
import { decideTest } from './decide-test.ts'
import { getCampaignReport } from './get-report.ts'
import { getCampaign, getCampaigns, readListQuery } from './queries.ts'
import { reportCsv } from './report-csv.ts'
import { waitingCampaigns } from './waiting-campaigns.ts'
import { watchCampaigns } from './watch-campaigns.ts'

afterEach(() => travel(0))
afterAll(() => owner.$disconnect())

/** The sums as they would be after so many messages. */
async function counted(campaignId: string, ...rows: readonly (readonly [state: CampaignMessageState, count: number, reason?: string, variant?: string])[]): Promise<void> {
  for (const [state, count, reason = '', variant = 'a'] of rows) {
    await owner.$executeRaw`
      INSERT INTO campaign_count_sums (campaign_id, variant, state, reason, count) VALUES (${campaignId}::uuid, ${variant}, ${state}::campaign_message_state, ${reason}, ${count})
      ON CONFLICT (campaign_id, variant, state, reason) DO UPDATE SET count = excluded.count`
  }
}

const outcome = (campaignId: string, kind: CampaignOutcomeKind, count: number, { variant = 'a', day = '2026-11-20', link = '' } = {}) =>
  db.campaignOutcome.create({ data: { campaignId, kind, count, variant, link, day: new Date(day) } })

const brake = (id: string) => db.$transaction((tx) => checkBrakes(tx, id))
const stateOf = async (id: string) => (await db.campaign.findUniqueOrThrow({ where: { id } })).state

test('complaints and bounces stop a campaign by itself, in words, once there is enough to judge by', async () => {
  const few = await makeCampaign()
  await counted(few.id, ['accepted', BRAKE_FROM - 3], ['bounced', 2, 'hard_bounce'])
  expect(await brake(few.id)).toBe(false)

  const bounced = await makeCampaign({ bounceBrake: 50 })
  await counted(bounced.id, ['accepted', 190], ['bounced', 10, 'hard_bounce'])
  expect(await brake(bounced.id)).toBe(false)
  await counted(bounced.id, ['bounced', 11, 'hard_bounce'])
  expect(await brake(bounced.id)).toBe(true)
  expect(await db.campaign.findUniqueOrThrow({ where: { id: bounced.id } })).toMatchObject({ state: 'paused', stateById: null, stateReason: 'Сработал тормоз: 11 возвратов на 201 переданных — 54,7 ‰ при пороге 50 ‰' })

  const complained = await makeCampaign({ complaintBrake: 3 })
  await counted(complained.id, ['accepted', 1000])
  await outcome(complained.id, 'complained', 3)
  expect(await brake(complained.id)).toBe(false)
  await outcome(complained.id, 'complained', 1, { day: '2026-11-21' })
  expect(await Promise.all(Array.from({ length: 4 }, () => brake(complained.id)))).toEqual(expect.arrayContaining([true, false]))
  expect(await stateOf(complained.id)).toBe('paused')
  expect((await db.campaign.findUniqueOrThrow({ where: { id: complained.id } })).stateReason).toMatch(/4 жалобы/)
  expect((await waitingCampaigns()).braked).toBe((await getCampaigns(readListQuery({ state: 'braked' }))).rows.length)
})

test.each([
  ['clicks', 'followed', [50, 60], 'b'], ['clicks', 'followed', [60, 60], 'a'], ['orders', 'ordered', [2, 1], 'a'], ['fewest_withdrawals', 'withdrawn', [5, 4], 'b'], ['fewest_withdrawals', 'withdrawn', [0, 0], 'a'],
] as const)('the winner by %s: %s %o -> %s, and everybody who waits gets it', async (testRule, kind, [a, b], winner) => {
  const { id } = await makeCampaign({ testRule, testShare: 20, testHours: 4, variants: [{ letter: 'a', subject: 'А' }, { letter: 'b', subject: 'Б' }] })
  await counted(id, ['accepted', 500, '', 'a'], ['accepted', 500, '', 'b'])
  if (a > 0) await outcome(id, kind, a, { variant: 'a', day: '2020-01-01' })
  if (b > 0) await outcome(id, kind, b, { variant: 'b', day: '2020-01-01' })
  const waiting = await seedRecipients(Array.from({ length: 20 }, () => `${randomUUID()}@example.ru`))
  await planMessages(id, waiting)
  await owner.$executeRaw`UPDATE campaign_messages SET variant = NULL WHERE campaign_id = ${id}::uuid`
  expect(await decideTest(id)).toBeNull()
  travel(4 * 3_600_000 + 1000)
  await watchCampaigns()
  const { winner: won, decision, decidedAt } = await db.campaign.findUniqueOrThrow({ where: { id } })
  expect([won, decidedAt === null]).toEqual([winner, false])
  expect(decision).toMatch(a === b ? /Поровну/ : /Дальше идёт вариант/)
  expect(await db.campaignMessage.groupBy({ by: ['variant'], where: { campaignId: id }, _count: true })).toEqual([{ variant: winner, _count: 20 }])
  expect(await decideTest(id)).toBe(winner)
})

test('orders of people within the window after their message, once, by day and variant; of nobody else', async () => {
  const variant = await makeVariant({ stock: 50 })
  const [reached, late, other] = [await makeCustomer(), await makeCustomer(), await makeCustomer()]
  const { id } = await makeCampaign({ windowDays: 7 })
  const subjects = await Promise.all([reached, late].map(({ personId }) => db.subject.create({ data: { personId } })))
  const [one, two] = [new Date(now().getTime() - 3_600_000), new Date(now().getTime() - days(8))]
  await owner.$executeRaw`UPDATE campaigns SET started_at = ${two} WHERE id = ${id}::uuid`
  await owner.$transaction(async (tx) => {
    await tx.$executeRaw`ALTER TABLE campaign_messages DISABLE TRIGGER USER`
    for (const [index, at] of [one, two].entries()) {
      await tx.$executeRaw`INSERT INTO campaign_messages (campaign_id, subject_id, event_position, state, variant, attempts, handed_at) VALUES (${id}::uuid, ${subjects[index]?.id}::uuid, 1, 'accepted', 'a', 1, ${at})`
    }
    await tx.$executeRaw`ALTER TABLE campaign_messages ENABLE TRIGGER USER`
  })
  const placed = await makeOrder({ variantId: variant.id }, 'on_delivery', reached.personId)
  await makeOrder({ variantId: variant.id }, 'on_delivery', late.personId)
  await makeOrder({ variantId: variant.id }, 'on_delivery', other.personId)
  await makeOrder({ variantId: variant.id }, 'on_delivery')
  await countOrders(id)
  await Promise.all([countOrders(id), countAllOrders()])
  const { total } = await db.order.findUniqueOrThrow({ where: { id: placed.id } })
  expect((await getCampaignReport(id)).outcomes).toMatchObject({ ordered: 1, revenue: total })
  await owner.$executeRaw`UPDATE orders SET state = 'cancelled' WHERE id = ${placed.id}::uuid`
  await countOrders(id)
  expect((await getCampaignReport(id)).outcomes).toMatchObject({ ordered: 0, revenue: 0 })
})

test('the report sums up what was kept, and its file says the same', async () => {
  const { id, number } = await makeCampaign()
  await counted(id, ['accepted', 70], ['delivered', 20], ['bounced', 5, 'hard_bounce'], ['failed', 1, 'refused'], ['unknown', 4], ['planned', 10], ['cancelled', 3, 'withdrawn'], ['excluded', 40, 'no_consent', ''], ['excluded', 2, 'capped', ''])
  await outcome(id, 'followed', 12, { link: '/sale' })
  await outcome(id, 'followed', 3, { link: '/', day: '2026-11-21' })
  await outcome(id, 'withdrawn', 2)
  await db.campaignOutcome.create({ data: { campaignId: id, kind: 'ordered', variant: 'a', day: new Date('2026-11-21'), count: 2, amount: 1_234_500n } })
  const report = await getCampaignReport(id)
  expect(report.numbers).toEqual({ planned: 113, waiting: 10, held: 0, handed: 100, accepted: 90, delivered: 20, bounced: 5, failed: 1, unknown: 4, dropped: 3, excluded: 42 })
  expect(report.excluded).toEqual([{ reason: 'no_consent', count: 40 }, { reason: 'capped', count: 2 }])
  expect(report.days.map(({ day, followed, ordered }) => [day, followed, ordered])).toEqual([['2026-11-20', 12, 0], ['2026-11-21', 3, 2]])
  expect(report.links).toEqual([{ link: '/sale', count: 12 }, { link: '/', count: 3 }])
  const file = reportCsv(report, { reason: (code) => code })
  expect(file.startsWith('\uFEFF')).toBe(true)
  expect(file).toContain('Передано;100\r\n')
  expect(file).toContain('2026-11-21;0;0;3;0;0;2;12345,00;0\r\n')
  expect(await getCampaign(String(number))).toMatchObject({ id, numbers: report.numbers })
  expect((await getCampaigns(readListQuery({ state: 'troubled' }))).rows.map((row) => row.id)).toContain(id)
  expect(await getCampaign('нет')).toBeNull()
})

test('the list finds by a part of the name and by number, page after page', async () => {
  const tag = randomUUID().slice(0, 8)
  const made = []
  for (let index = 0; index < 52; index += 1) made.push(await makeCampaign({ state: 'draft', name: `Список ${tag} ${index}` }))
  const first = await getCampaigns(readListQuery({ q: tag.toUpperCase() }))
  const second = await getCampaigns(readListQuery({ q: tag, before: first.older ?? '' }))
  expect([first.rows.length, first.newer, second.rows.length, second.older]).toEqual([50, null, 2, null])
  expect((await getCampaigns(readListQuery({ q: tag, after: second.newer ?? '' }))).rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id))
  expect((await getCampaigns(readListQuery({ q: `№ ${made[0]?.number}` }))).rows.map(({ id }) => id)).toEqual([made[0]?.id])
})
