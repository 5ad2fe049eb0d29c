import { withClient } from '#lib/cli/database/connect.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { countCampaigns, getAttention, getCampaign, getCampaigns, readListQuery } from '#lib/marketing/campaigns/queries.ts'
import { getCampaignReport } from '#lib/marketing/campaigns/get-report.ts'
import { reportCsv } from '#lib/marketing/campaigns/report-csv.ts'
import { waitingCampaigns } from '#lib/marketing/campaigns/waiting-campaigns.ts'
import { percentile, round, type Row, table } from './table.ts'

const CAMPAIGNS = 20
const EACH = 500_000
const CALLS = 100
const AT_ONCE = 2

type Seeded = { readonly id: string; readonly number: number }
type Question = readonly [name: string, ask: () => Promise<unknown>]

/** What the pages of campaigns read at 10,000,000 messages of 20 campaigns; and how long the same report would take by counting messages. */
export async function benchReports(): Promise<string> {
  const first = await seedMessages()
  const number = String(first.number)
  const questions: readonly Question[] = [
    ['report of a campaign', async () => Promise.all([getCampaign(number), getCampaignReport(first.id)])],
    ['its file', async () => reportCsv(await getCampaignReport(first.id), { reason: (code) => code })],
    ['page of a campaign that runs', () => getCampaign(number)],
    ['list with tabs and what waits', async () => Promise.all([getCampaigns(readListQuery({})), countCampaigns(), getAttention()])],
    ['list: with failures', () => getCampaigns(readListQuery({ state: 'troubled' }))],
    ['the day’s sheet', () => waitingCampaigns()],
  ]
  const rows: Row[] = []
  for (const [name, ask] of questions) {
    const times = await timesOf(ask)
    rows.push([name, round(percentile(times, 0.5)), round(percentile(times, 0.95))])
  }
  const started = performance.now()
  const [counted] = await db.$queryRaw<{ count: number }[]>`SELECT sum(count)::int AS count FROM (SELECT count(*) FROM campaign_messages WHERE campaign_id = ${first.id}::uuid GROUP BY state, reason, variant) by_state`
  const scan = Math.round(performance.now() - started)
  const [total] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM campaign_messages`
  return [
    `${total?.count.toLocaleString('en')} messages of ${CAMPAIGNS} campaigns, two callers at once:\n`, table(['read by', 'p50, ms', 'p95, ms'], rows),
    `\nOne campaign by counting its ${counted?.count.toLocaleString('en')} messages instead: ${scan} ms.`,
  ].join('\n')
}

/**
 * Campaigns and messages as they stand after they were sent, and the sums that triggers would have kept: the guards are off, nobody is written to. Answers one
 * of the campaigns.
 */
async function seedMessages(): Promise<Seeded> {
  return withClient(env.DATABASE_URL, async (client) => {
    const guarded = ['campaigns', 'campaign_variants', 'campaign_messages']
    for (const name of guarded) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`)
    const { rows: campaigns } = await client.query<Seeded>(`
      INSERT INTO campaigns (id, name, purpose, channel, state, author_id, approver_id, approved_at, approved_revision, launcher_id, launched_at, started_at, test_rule, test_share, test_hours, updated_at)
      SELECT gen_random_uuid(), 'Рассылка ' || n, 'news-offers', 'email', CASE WHEN n < 3 THEN 'running' ELSE 'finished' END::campaign_state, gen_random_uuid(), gen_random_uuid(), now(), 1, gen_random_uuid(), now(),
        now() - interval '1 day', 'clicks', 20, 4, now() FROM generate_series(1, ${CAMPAIGNS}) n RETURNING id, number`)
    await client.query(`INSERT INTO campaign_variants (campaign_id, letter, subject) SELECT id, letter, 'Скидки недели' FROM campaigns, (VALUES ('a'), ('b')) tried(letter)`)
    for (const { id } of campaigns) await client.query(MESSAGES, [id, EACH])
    for (const name of guarded) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`)
    await client.query(`
      INSERT INTO campaign_count_sums (campaign_id, variant, state, reason, count)
      SELECT campaign_id, coalesce(variant, ''), state, coalesce(reason::text, ''), count(*) FROM campaign_messages GROUP BY 1, 2, 3, 4`)
    await client.query(`
      INSERT INTO campaign_outcomes (campaign_id, variant, kind, day, link, count, amount)
      SELECT c.id, v.variant, k.kind::campaign_outcome_kind, current_date - d, CASE WHEN k.kind = 'followed' THEN '/product/' || l ELSE '' END, 10 + d, CASE WHEN k.kind = 'ordered' THEN 990000 ELSE 0 END
      FROM campaigns c, (VALUES ('a'), ('b')) v(variant), (VALUES ('opened'), ('clicked'), ('followed'), ('withdrawn'), ('ordered')) k(kind), generate_series(0, 29) d, generate_series(1, 12) l
      WHERE k.kind = 'followed' OR l = 1`)
    await client.query('VACUUM ANALYZE campaign_messages')
    const [first] = campaigns
    if (!first) throw new Error('unreachable')
    return first
  })
}

/** $1: a campaign, $2: how many messages. */
const MESSAGES = `
  INSERT INTO campaign_messages (campaign_id, subject_id, event_position, state, reason, variant, attempts, handed_at, settled_at)
  SELECT $1::uuid, gen_random_uuid(), CASE WHEN n % 100 >= 12 THEN n END, state,
    CASE WHEN n % 100 < 8 THEN 'no_consent' WHEN n % 100 < 12 THEN 'capped' WHEN state = 'bounced' THEN 'hard_bounce' WHEN state = 'cancelled' THEN 'withdrawn' WHEN state = 'failed' THEN 'refused' END::campaign_reason,
    CASE WHEN n % 100 < 12 THEN NULL WHEN n % 10 = 9 THEN 'b' ELSE 'a' END, 1, now(), now()
  FROM (
    SELECT n, CASE WHEN n % 100 < 12 THEN 'excluded' WHEN n % 100 = 12 THEN 'bounced' WHEN n % 1000 = 13 THEN 'unknown' WHEN n % 1000 = 14 THEN 'failed' WHEN n % 100 = 15 THEN 'cancelled'
      WHEN n % 2 = 0 THEN 'accepted' ELSE 'delivered' END::campaign_message_state AS state
    FROM generate_series(1, $2::int) n) made`

async function timesOf(ask: () => Promise<unknown>): Promise<number[]> {
  await ask()
  const times: number[] = []
  let left = CALLS
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (left-- > 0) {
      const started = performance.now()
      await ask()
      times.push(performance.now() - started)
    }
  }))
  return times
}
