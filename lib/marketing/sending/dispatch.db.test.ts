import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { planMessages, type Recipient, seedRecipients } from '#lib/cli/bench/seed-recipients.ts'
import { type Sink, startSink } from '#lib/cli/bench/start-sink.ts'
import { now, travel } from '#lib/clock/clock.ts'
import { actAs } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import { closePlainPools } from '#lib/db/plain-transaction.ts'
import { env } from '#lib/env.ts'
import { makeCampaign, type MadeCampaign } from '#lib/test-support/make-campaign.ts'
import { visit } from '#lib/test-support/consent.ts'
import { owner } from '#lib/test-support/owner.ts'
import { withdrawByMessage } from '../public/withdraw-by-message.ts'
import { openCampaignPost } from './campaign-post.ts'
import { dispatchCampaign } from './dispatch-campaign.ts'
import { messageUuid } from './message-uuid.ts'
import { LEASE, MAX_ATTEMPTS } from './sending-rules.ts'
import { shopOffice } from './shop-office.ts'
import { sweepCampaigns } from './sweep-campaigns.ts'

let sink: Sink
beforeAll(async () => {
  sink = await startSink()
})
afterEach(() => travel(0))
afterAll(async () => {
  await sink.close()
  await Promise.all([closePlainPools(), owner.$disconnect()])
})

const email = (what = 'anna'): string => `${what}-${randomUUID()}@example.ru`
const emails = (count: number): string[] => Array.from({ length: count }, () => email())

async function planned(contacts: readonly string[], wish: Parameters<typeof makeCampaign>[0] = {}): Promise<{ campaign: MadeCampaign; recipients: Recipient[] }> {
  const campaign = await makeCampaign(wish)
  const recipients = await seedRecipients(contacts)
  await planMessages(campaign.id, recipients)
  return { campaign, recipients }
}

const states = async (campaignId: string): Promise<Record<string, number>> => {
  const rows = await db.campaignMessage.groupBy({ by: ['state'], where: { campaignId }, _count: true })
  return Object.fromEntries(rows.map(({ state, _count }) => [state, _count]))
}

/** How often the sink has accepted each message of a campaign. */
async function arrivals(campaignId: string, recipients: readonly Recipient[]): Promise<number[]> {
  const log = await sink.accepted()
  const times = new Map<string, number>()
  for (const id of log) times.set(id, (times.get(id) ?? 0) + 1)
  return recipients.map(({ subjectId }) => times.get(`<${messageUuid(campaignId, subjectId, 0)}@bigio.ru>`) ?? 0)
}

async function sendAll(campaignId: string, smtpUrl = sink.url, connections = 12): Promise<void> {
  const post = openCampaignPost({ smtpUrl, connections })
  await dispatchCampaign(campaignId, 0, { post, office: shopOffice })
  post.close()
}

test('each message goes once, with its line in the register, and the campaign ends §5.2', async () => {
  const { campaign, recipients } = await planned(emails(150))
  await sendAll(campaign.id)
  expect(await states(campaign.id)).toEqual({ accepted: 150 })
  expect(await arrivals(campaign.id, recipients)).toEqual(recipients.map(() => 1))
  const lines = await db.transfer.findMany({ where: { purpose: 'news-offers', messageId: { in: recipients.map(({ subjectId }) => messageUuid(campaign.id, subjectId, 0)) } } })
  expect(lines).toHaveLength(150)
  expect(new Set(lines.map(({ recipientCode, basis, result, fields }) => `${recipientCode} ${basis} ${result} ${fields.join()}`))).toEqual(new Set(['mail consent accepted email,letter']))
  expect(await db.campaign.findUniqueOrThrow({ where: { id: campaign.id }, select: { state: true } })).toEqual({ state: 'finished' })
})

test.each([2, 4])('%i workers at one campaign: each message goes once', async (workers) => {
  const { campaign, recipients } = await planned(emails(200))
  await Promise.all(Array.from({ length: workers }, () => sendAll(campaign.id)))
  expect(await states(campaign.id)).toEqual({ accepted: 200 })
  expect(await arrivals(campaign.id, recipients)).toEqual(recipients.map(() => 1))
})

test('what the server says decides: no for good, not now, nothing said', async () => {
  const { campaign, recipients } = await planned(['refuse550', 'later451', 'spam554', 'drop', 'anna'].map((what) => email(what)))
  await sendAll(campaign.id)
  const rows = await db.campaignMessage.findMany({ where: { campaignId: campaign.id } })
  const of = (at: number) => rows.find(({ subjectId }) => subjectId === recipients[at]?.subjectId)
  expect(of(0)).toMatchObject({ state: 'bounced', reason: 'hard_bounce', attempts: 1 })
  expect(await db.suppression.count({ where: { reason: 'hard_bounce', note: 'DSN 5.1.1' } })).toBe(1)
  expect(of(1)).toMatchObject({ state: 'held', reason: 'soft_bounce', attempts: 1 })
  expect(of(1)?.notBefore?.getTime()).toBeGreaterThan(Date.UTC(2026, 0))
  expect(of(2)).toMatchObject({ state: 'failed', reason: 'refused' })
  expect(of(3)).toMatchObject({ state: 'unknown', attempts: 1 })
  expect(of(4)).toMatchObject({ state: 'accepted' })
  const result = async (at: number) => (await db.transfer.findFirstOrThrow({ where: { messageId: messageUuid(campaign.id, recipients[at]?.subjectId ?? '', 0) }, select: { result: true } })).result
  expect(await Promise.all([0, 1, 2, 3, 4].map(result))).toEqual(['refused', 'refused', 'refused', null, 'accepted'])
})

test('a server that is away: nothing is lost, nothing counts as sent, and the job waits', async () => {
  const { campaign } = await planned(emails(30))
  await sendAll(campaign.id, 'smtp://127.0.0.1:9')
  expect(await states(campaign.id)).toEqual({ held: 12, planned: 18 })
  const jobs = await db.$queryRaw<{ later: boolean }[]>`SELECT run_at > now() + interval '20 seconds' AS later FROM graphile_worker.jobs WHERE key = ${`campaigns.dispatch:${campaign.id}:0`}`
  expect(jobs).toEqual([{ later: true }])
  await owner.$executeRaw`UPDATE campaign_messages SET not_before = NULL WHERE campaign_id = ${campaign.id}::uuid`
  await sendAll(campaign.id)
  expect(await states(campaign.id)).toEqual({ accepted: 30 })
})

test('a message that nobody takes is given up in the end', async () => {
  const { campaign } = await planned([email('later450')])
  for (let turn = 1; turn <= MAX_ATTEMPTS; turn += 1) {
    await sendAll(campaign.id)
    await owner.$executeRaw`UPDATE campaign_messages SET not_before = NULL WHERE campaign_id = ${campaign.id}::uuid`
  }
  expect(await db.campaignMessage.findMany({ where: { campaignId: campaign.id } })).toMatchObject([{ state: 'failed', reason: 'soft_bounce', attempts: MAX_ATTEMPTS }])
})

test('whoever withdraws in the middle gets nothing more §4.1.9', async () => {
  const { campaign, recipients } = await planned(emails(60))
  sink.delay(60)
  const sending = sendAll(campaign.id, sink.url, 6)
  await expect.poll(async () => (await states(campaign.id)).accepted ?? 0, { interval: 5, timeout: 20_000 }).toBeGreaterThan(0)
  const waiting = new Set((await db.campaignMessage.findMany({ where: { campaignId: campaign.id, state: 'planned' } })).map(({ subjectId }) => subjectId))
  const leaving = recipients.filter(({ subjectId }) => waiting.has(subjectId)).slice(-10)
  const answered = new Map<string, Date>()
  for (const { subjectId } of leaving) {
    await db.$transaction((tx) => withdrawByMessage(tx, { campaignId: campaign.id, subjectId, occurrence: 0 }, { way: 'one-click', evidence: visit() }))
    answered.set(subjectId, now())
  }
  await sending
  sink.delay(0)
  await sendAll(campaign.id)
  const came = await arrivals(campaign.id, recipients)
  // What was being written at that moment is cancelled by the gate instead of by the withdrawal.
  const cancelled = new Set((await db.campaignMessage.findMany({ where: { campaignId: campaign.id, state: 'cancelled' } })).map(({ subjectId }) => subjectId))
  expect(cancelled.size).toBeGreaterThan(0)
  for (const [at, { subjectId }] of recipients.entries()) expect(came[at]).toBe(cancelled.has(subjectId) ? 0 : 1)
  const handed = await db.campaignMessage.findMany({ where: { campaignId: campaign.id, state: 'accepted', subjectId: { in: leaving.map(({ subjectId }) => subjectId) } } })
  for (const { subjectId, handedAt } of handed) expect(handedAt?.getTime()).toBeLessThanOrEqual(answered.get(subjectId)?.getTime() ?? 0)
})

test('a pause stops before the next batch, and resuming goes on', async () => {
  const { campaign } = await planned(emails(80))
  sink.delay(40)
  const sending = sendAll(campaign.id, sink.url, 6)
  await expect.poll(async () => (await states(campaign.id)).accepted ?? 0, { interval: 5, timeout: 20_000 }).toBeGreaterThan(0)
  const move = (data: object) => actAs({ personId: campaign.launcherId, role: 'marketer' }, () => db.$transaction((tx) => tx.campaign.update({ where: { id: campaign.id }, data })))
  await move({ state: 'paused', stateReason: 'проба' })
  await sending
  const paused = await states(campaign.id)
  expect(paused.planned).toBeGreaterThan(0)
  expect(paused.handed).toBeUndefined()
  await sendAll(campaign.id)
  expect(await states(campaign.id)).toEqual(paused)
  await move({ state: 'running' })
  sink.delay(0)
  await sendAll(campaign.id)
  expect(await states(campaign.id)).toEqual({ accepted: 80 })
})

test('an offer that is over is not made', async () => {
  const { campaign } = await planned(emails(5), { expiresAt: new Date(Date.UTC(2020, 0)) })
  await sendAll(campaign.id)
  expect(await states(campaign.id)).toEqual({ expired: 5 })
})

test('a limit a minute holds for all workers together', async () => {
  const { campaign } = await planned(emails(40), { perMinute: 300 })
  const started = performance.now()
  await Promise.all([1, 2, 3].map(() => sendAll(campaign.id)))
  const seconds = (performance.now() - started) / 1000
  const { accepted = 0, planned: left = 0 } = await states(campaign.id)
  // Five a second, and a second's worth at once.
  expect(accepted).toBeLessThanOrEqual(5 + Math.ceil(5 * seconds))
  expect(accepted + left).toBe(40)
  travel(2_000)
  const again = performance.now()
  await sendAll(campaign.id)
  expect((await states(campaign.id)).accepted).toBeLessThanOrEqual(accepted + 15 + Math.ceil((5 * (performance.now() - again)) / 1000))
})

test('while a test is not decided, the rest waits', async () => {
  const { campaign, recipients } = await planned(emails(4))
  await owner.$executeRaw`UPDATE campaign_messages SET variant = NULL WHERE campaign_id = ${campaign.id}::uuid AND subject_id = ${recipients[0]?.subjectId}::uuid`
  await sendAll(campaign.id)
  expect(await states(campaign.id)).toEqual({ accepted: 3, planned: 1 })
  await owner.$executeRaw`UPDATE campaign_messages SET variant = 'a' WHERE campaign_id = ${campaign.id}::uuid AND state = 'planned'`
  await sendAll(campaign.id)
  expect(await states(campaign.id)).toEqual({ accepted: 4 })
})

const LETTERS = 400

/** What the real worker runs: a process that can be killed, and the one that sends for it. */
const worker = `
  import { sendCampaign } from '#lib/cli/sender/campaign-sender.ts'
  process.send('ready')
  for (;;) await sendCampaign(process.env.CAMPAIGN_ID, 0)
`

function startWorker(campaignId: string): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', worker], {
    env: { ...process.env, DATABASE_URL: env.DATABASE_URL, SMTP_URL: sink.url, SMTP_CONNECTIONS: '12', CAMPAIGN_ID: campaignId },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

test('workers killed at any moment: each message is accepted once, or unknown and never sent again', async () => {
  const { campaign, recipients } = await planned(emails(LETTERS))
  sink.delay(3)
  const settled = async () => LETTERS - ((await states(campaign.id)).planned ?? 0)
  for (let kill = 1; kill <= 3; kill += 1) {
    const children = [startWorker(campaign.id), startWorker(campaign.id)]
    const before = await settled()
    await expect.poll(settled, { interval: 1, timeout: 60_000 }).toBeGreaterThan(before + 40)
    for (const child of children) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
  }
  // What they had asked of the database by then it carries out.
  const underWay = async () => (await owner.$queryRaw<unknown[]>`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'worker' AND state <> 'idle'`).length
  await expect.poll(underWay, { timeout: 60_000 }).toBe(0)
  const { handed: dead = 0 } = await states(campaign.id)
  expect(dead).toBeGreaterThan(0)
  expect(await sweepCampaigns()).toMatchObject({ unknown: 0 })
  travel(LEASE)
  expect(await sweepCampaigns()).toMatchObject({ unknown: dead })
  travel(0)
  sink.delay(0)
  await sendAll(campaign.id)
  await sendAll(campaign.id)
  const after = await states(campaign.id)
  expect(after).toEqual({ accepted: LETTERS - dead, unknown: dead })
  const came = await arrivals(campaign.id, recipients)
  expect(Math.max(...came)).toBe(1)
  const unknown = new Set((await db.campaignMessage.findMany({ where: { campaignId: campaign.id, state: 'unknown' } })).map(({ subjectId }) => subjectId))
  for (const [at, { subjectId }] of recipients.entries()) if (!unknown.has(subjectId)) expect(came[at]).toBe(1)
}, 240_000)

test('a campaign whose jobs are lost gets them again, one that is paused does not', async () => {
  const { campaign } = await planned(emails(1))
  const { campaign: paused } = await planned(emails(1), { state: 'running' })
  await actAs({ personId: paused.launcherId, role: 'marketer' }, () => db.$transaction((tx) => tx.campaign.update({ where: { id: paused.id }, data: { state: 'paused', stateReason: 'проба' } })))
  await sweepCampaigns()
  const jobs = async (id: string) => (await db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key LIKE ${`campaigns.dispatch:${id}:%`}`).length
  expect([await jobs(campaign.id), await jobs(paused.id)]).toEqual([4, 0])
  await sweepCampaigns()
  expect(await jobs(campaign.id)).toBe(4)
})
