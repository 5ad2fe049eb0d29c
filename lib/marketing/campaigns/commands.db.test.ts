import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { planMessages, seedRecipients } from '#lib/cli/bench/seed-recipients.ts'
import { days, now, travel } from '#lib/clock/clock.ts'
import { actAs } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import type { CampaignState } from '#lib/db/generated/enums.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { toLocal } from '#lib/text/local-time.ts'
import { approveCampaign } from './approve-campaign.ts'
import { cancelCampaign } from './cancel-campaign.ts'
import { copyCampaign } from './copy-campaign.ts'
import { createCampaign } from './create-campaign.ts'
import { finishCampaign } from './finish-campaign.ts'
import { launchCampaign } from './launch-campaign.ts'
import { pauseCampaign } from './pause-campaign.ts'
import { recallLaunch } from './recall-launch.ts'
import { resumeCampaign } from './resume-campaign.ts'
import { returnCampaign } from './return-campaign.ts'
import { scheduleCampaign } from './schedule-campaign.ts'
import { type CampaignForm, updateCampaignSchema } from './schema.ts'
import { startCampaign } from './start-campaign.ts'
import { submitCampaign } from './submit-campaign.ts'
import { updateCampaign } from './update-campaign.ts'
import { watchCampaigns } from './watch-campaigns.ts'

type Staff = { readonly personId: string }

let anna: Staff
let boris: Staff
let audienceId: string
beforeAll(async () => {
  anna = await makeCustomer({ roles: ['marketer'] })
  boris = await makeCustomer({ roles: ['marketer'] })
  ;({ id: audienceId } = await db.audience.create({ data: { name: `Все ${randomUUID()}`, definition: { match: 'all', groups: [] }, authorId: anna.personId } }))
})
afterEach(() => travel(0))

const as = <T>({ personId }: Staff, work: () => Promise<T>): Promise<T> => actAs({ personId, role: 'marketer' }, work)
const read = (id: string) => db.campaign.findUniqueOrThrow({ where: { id } })
const stateOf = async (id: string): Promise<CampaignState> => (await read(id)).state
const seen = async (id: string) => ({ id, revision: (await read(id)).revision })
const reasoned = async (id: string) => ({ ...(await seen(id)), reason: 'так надо' })

const form = (wish: Partial<CampaignForm> & { id: string; revision: number }): CampaignForm => ({
  name: 'Скидки недели', cell: 'news-offers/email', audienceId, expiresAt: '', perMinute: '', complaintBrake: '3', bounceBrake: '50', windowDays: '7', testRule: '', testShare: '20', testHours: '4', ...wish,
})

/** A draft that may go to approval. */
async function draft(wish: Partial<CampaignForm> = {}): Promise<string> {
  const { id } = await as(anna, () => createCampaign({ name: 'Скидки недели', cell: 'news-offers/email', audienceId }, anna))
  await as(anna, () => db.$transaction((tx) => tx.campaignVariant.update({
    where: { campaignId_letter: { campaignId: id, letter: 'a' } },
    data: { subject: 'Скидки недели', preheader: 'Только до воскресенья', blocks: [{ kind: 'text', text: 'На этой неделе трекеры дешевле.' }] },
  })))
  if (Object.keys(wish).length > 0) await as(anna, async () => updateCampaign(updateCampaignSchema.parse(form({ ...(await seen(id)), ...wish }))))
  return id
}

async function approved(wish: Partial<CampaignForm> = {}): Promise<string> {
  const id = await draft(wish)
  await as(anna, async () => submitCampaign(await seen(id)))
  await as(boris, async () => approveCampaign(await seen(id), boris))
  return id
}

async function launched(): Promise<string> {
  const id = await approved()
  await as(anna, async () => launchCampaign(await seen(id), anna))
  return id
}

const jobsOf = async (name: string, campaignId: string): Promise<number> => {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = ${name} AND j.payload->>'campaignId' = ${campaignId}`
  return rows[0]?.count ?? 0
}

test('a whole way: written, approved by another, launched, planned, ended §4.1.9', async () => {
  const people = await seedRecipients([`anna-${randomUUID()}@example.ru`, `oleg-${randomUUID()}@example.ru`])
  const id = await launched()
  expect(await stateOf(id)).toBe('scheduled')
  expect(await jobsOf('campaigns.start', id)).toBe(1)
  expect(await startCampaign(id)).toBe(true)
  expect(await stateOf(id)).toBe('running')
  const rows = await db.campaignMessage.findMany({ where: { campaignId: id, subjectId: { in: people.map(({ subjectId }) => subjectId) } } })
  expect(rows.map(({ state, variant }) => [state, variant])).toEqual([['planned', 'a'], ['planned', 'a']])
  expect(await db.campaignArchive.count({ where: { campaignId: id } })).toBe(1)
  expect(await read(id)).toMatchObject({ snapshotHash: expect.stringMatching(/^[0-9a-f]{64}$/), launcherId: anna.personId, approverId: boris.personId })
  expect(await finishCampaign(id)).toBe(false)
  const { cancelled } = await as(anna, async () => cancelCampaign(await reasoned(id)))
  expect(cancelled).toBeGreaterThanOrEqual(2)
  expect(new Set((await db.campaignMessage.findMany({ where: { campaignId: id, state: { not: 'excluded' } } })).map(({ state, reason }) => `${state} ${reason}`))).toEqual(new Set(['cancelled campaign_cancelled']))
})

test('what has errors goes to nobody for approval', async () => {
  const { id } = await as(anna, () => createCampaign({ name: 'Пустая', cell: 'ads/email', audienceId: null }, anna))
  expect(await outcome(as(anna, async () => submitCampaign(await seen(id))))).toBe('has-problems')
  expect(await outcome(as(anna, () => createCampaign({ name: 'Мимо', cell: 'orders/email', audienceId: null }, anna)))).toBe('invalid')
})

test('whoever wrote any of it does not approve it, and what was approved is a revision', async () => {
  const id = await draft()
  await as(boris, async () => updateCampaign(updateCampaignSchema.parse(form({ ...(await seen(id)), name: 'Борис поправил' }))))
  await as(anna, async () => submitCampaign(await seen(id)))
  for (const who of [anna, boris]) expect(await outcome(as(who, async () => approveCampaign(await seen(id), who)))).toBe('own-campaign')
  const vera = await makeCustomer({ roles: ['manager'] })
  expect(await outcome(actAs({ personId: vera.personId, role: 'manager' }, async () => approveCampaign({ id, revision: (await read(id)).revision - 1 }, vera)))).toBe('changed-meanwhile')
  await actAs({ personId: vera.personId, role: 'manager' }, async () => approveCampaign(await seen(id), vera))
  expect(await read(id)).toMatchObject({ state: 'approved', approverId: vera.personId })
})

test('an edit drops the approval; what is sent back says why', async () => {
  const id = await approved()
  await as(anna, async () => updateCampaign(updateCampaignSchema.parse(form({ ...(await seen(id)), windowDays: '14' }))))
  expect(await read(id)).toMatchObject({ state: 'draft', approverId: null, windowDays: 14 })
  await as(anna, async () => submitCampaign(await seen(id)))
  await as(boris, async () => returnCampaign({ ...(await seen(id)), reason: 'Поправьте тему' }))
  expect(await read(id)).toMatchObject({ state: 'draft', stateReason: 'Поправьте тему', stateById: boris.personId })
})

test('of two who change one draft the second is told', async () => {
  const id = await draft()
  const at = await seen(id)
  const both = await Promise.all([anna, boris].map((who, index) => outcome(as(who, () => updateCampaign(updateCampaignSchema.parse(form({ ...at, name: `Название ${index}` })))))))
  expect(both.toSorted()).toEqual(['changed-meanwhile', 'in'])
})

test('two approve at once: one approval; two launch at once: one launch', async () => {
  const vera = await makeCustomer({ roles: ['marketer'] })
  const id = await draft()
  await as(anna, async () => submitCampaign(await seen(id)))
  const at = await seen(id)
  const approvals = await Promise.all([boris, vera].map((who) => outcome(as(who, () => approveCampaign(at, who)))))
  expect(approvals.toSorted()).toEqual(['in', 'wrong-state'])
  const launches = await Promise.all([anna, boris, vera].map((who) => outcome(as(who, () => launchCampaign(at, who)))))
  expect(launches.toSorted()).toEqual(['in', 'wrong-state', 'wrong-state'])
  const starts = await Promise.all(Array.from({ length: 4 }, () => startCampaign(id)))
  expect(starts.filter(Boolean)).toHaveLength(1)
  expect(await jobsOf('campaigns.start', id)).toBe(1)
})

test('a pause or a recall during the start: either it began and stands still, or it never began', async () => {
  for (let round = 0; round < 5; round += 1) {
    const id = await launched()
    const at = await seen(id)
    const [began, paused, recalled] = await Promise.all([startCampaign(id), outcome(as(anna, async () => pauseCampaign({ ...at, reason: 'стоп' }))), outcome(as(boris, () => recallLaunch(at)))])
    const state = await stateOf(id)
    expect([began, state]).toEqual(recalled === 'in' ? [false, 'approved'] : [true, paused === 'in' ? 'paused' : 'running'])
    if (recalled === 'in') expect(await startCampaign(id)).toBe(false)
  }
})

test('a moment to come: not before it, and a lost start is found', async () => {
  const id = await approved()
  const at = new Date(now().getTime() + days(1))
  await as(anna, async () => scheduleCampaign({ ...(await seen(id)), at }, anna))
  expect(await startCampaign(id)).toBe(false)
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE payload->>'campaignId' = ${id}`
  travel(days(1) + 300_000)
  await watchCampaigns()
  expect(await jobsOf('campaigns.start', id)).toBe(1)
  expect(await startCampaign(id)).toBe(true)
})

test('nothing is launched for a moment when the offer is over, or that is over', async () => {
  const id = await approved({ expiresAt: toLocal(new Date(now().getTime() + days(1))) })
  expect(await outcome(as(anna, async () => scheduleCampaign({ ...(await seen(id)), at: new Date(now().getTime() + days(2)) }, anna)))).toBe('offer-over')
  expect(await outcome(as(anna, async () => scheduleCampaign({ ...(await seen(id)), at: new Date(now().getTime() - 1) }, anna)))).toBe('invalid')
})

test('paused with a reason, resumed by a human, ended when nothing is left', async () => {
  const { id } = await makeCampaign({ state: 'running' })
  await as(anna, async () => pauseCampaign({ ...(await seen(id)), reason: 'проверим ссылку' }))
  expect(await finishCampaign(id)).toBe(false)
  await as(boris, async () => resumeCampaign(await seen(id)))
  expect(await jobsOf('campaigns.dispatch', id)).toBeGreaterThan(0)
  await watchCampaigns()
  expect(await stateOf(id)).toBe('finished')
})

test('a cancelled campaign leaves nobody waiting, and nothing of others', async () => {
  const [one, other] = [await makeCampaign(), await makeCampaign()]
  const people = await seedRecipients(Array.from({ length: 30 }, () => `${randomUUID()}@example.ru`))
  await planMessages(one.id, people)
  await planMessages(other.id, people)
  expect(await as(anna, async () => cancelCampaign(await reasoned(one.id)))).toEqual({ cancelled: 30 })
  expect(await db.campaignMessage.count({ where: { campaignId: one.id, state: 'cancelled', reason: 'campaign_cancelled' } })).toBe(30)
  expect(await db.campaignMessage.count({ where: { campaignId: other.id, state: 'planned' } })).toBe(30)
  expect(await db.campaignCount.findMany({ where: { campaignId: one.id, count: { gt: 0 } }, select: { state: true, count: true } })).toEqual([{ state: 'cancelled', count: 30 }])
})

test('a copy says the same and was approved by nobody', async () => {
  const id = await approved({ testRule: 'clicks' })
  const { number } = await as(boris, () => copyCampaign({ id }, boris))
  const made = await db.campaign.findUniqueOrThrow({ where: { number }, include: { variants: { orderBy: { letter: 'asc' } } } })
  expect(made).toMatchObject({ state: 'draft', approverId: null, authorId: boris.personId, testRule: 'clicks', name: 'Скидки недели — копия' })
  expect(made.variants.map(({ letter, subject }) => [letter, subject])).toEqual([['a', 'Скидки недели'], ['b', 'Скидки недели']])
})

test.each<[string, Partial<CampaignForm>]>([
  ['name', { name: ' ' }], ['cell', { cell: 'news-offers' }], ['audienceId', { audienceId: 'кто-то' }], ['expiresAt', { expiresAt: '2026-02-30T00:00' }], ['perMinute', { perMinute: '0' }],
  ['complaintBrake', { complaintBrake: '1001' }], ['windowDays', { windowDays: '91' }], ['testShare', { testRule: 'orders', testShare: '51' }], ['testHours', { testRule: 'orders', testHours: '' }],
])('a wrong %s is told at its field: %o', (name, wish) => {
  const issues = updateCampaignSchema.safeParse(form({ id: randomUUID(), revision: 1, ...wish })).error?.issues
  expect(issues?.map(({ path }) => path.join('.'))).toEqual([name])
})
