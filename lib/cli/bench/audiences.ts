import { randomUUID } from 'node:crypto'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { connectAs } from '#lib/db/connect-as.ts'
import type { AudienceCondition, AudienceDefinition } from '#lib/marketing/audiences/definition.ts'
import { planCampaign } from '#lib/marketing/audiences/plan-campaign.ts'
import { memoryFilled } from '#lib/marketing/audiences/memory/kept-memory.ts'
import { previewAudience, previewFromDatabase } from '#lib/marketing/audiences/preview-audience.ts'
import { seedAudiences } from './seed-audiences.ts'
import { percentile, round, table } from './table.ts'

const PEOPLE = 1_000_000
const RUNS = 21
const ALONE = 5
/** Profiles that change between two previews. */
const CHANGED = 1_000

/** A million people: how long a preview takes with each condition, and how long it takes to write down whom a campaign goes to. */
export async function benchAudiences(): Promise<string> {
  await seedAudiences(PEOPLE)
  return [await benchPreviews(), await benchPlan()].join('\n\n')
}

/** By the memory of the process, which catches up with the database each time, as at the desk; beside it what the database takes alone, which answers until the memory is filled. */
async function benchPreviews(): Promise<string> {
  const cell = { purpose: 'ads', channel: 'email' } as const
  const before = process.memoryUsage().rss
  const started = performance.now()
  await previewAudience({ match: 'all', groups: [] }, cell)
  await memoryFilled()
  const [seconds, megabytes] = [(performance.now() - started) / 1000, (process.memoryUsage().rss - before) / 2 ** 20]
  const rows = []
  for (const [name, conditions] of await conditionsOf()) {
    const definition: AudienceDefinition = { match: 'all', groups: conditions.length > 0 ? [{ match: 'all', conditions: [...conditions] }] : [] }
    const at = now() // of both: in the seconds between them somebody's purchase becomes older than the period
    const [alone, slow] = await timed(ALONE, () => previewFromDatabase(definition, cell, at))
    const [found, fast] = await timed(RUNS, () => previewAudience(definition, cell, at), changeSome)
    if (JSON.stringify(alone) !== JSON.stringify(found)) throw new Error(`${name}: memory and database differ`)
    rows.push([name, found?.all ?? 0, round(Math.min(...fast), 0), round(percentile(fast, 0.5), 0), round(percentile(fast, 0.95), 0), round(percentile(slow, 0.5), 0)])
  }
  return [
    table(['preview with reasons, of 1,000,000', 'found', 'fastest, ms', 'p50, ms', 'p95, ms', 'the database alone, p50, ms'], rows),
    `Each after ${CHANGED} profiles changed. The memory is filled in ${round(seconds)} s and takes ${round(megabytes, 0)} MB.`,
  ].join('\n\n')
}

/** What `work` answered last, and the milliseconds of each of its runs. */
async function timed<Answer>(runs: number, work: () => Promise<Answer>, before: () => Promise<unknown> = async () => {}): Promise<readonly [Answer | undefined, readonly number[]]> {
  const times: number[] = []
  let answer: Answer | undefined
  for (let run = 0; run < runs; run += 1) {
    await before()
    const started = performance.now()
    answer = await work()
    times.push(performance.now() - started)
  }
  return [answer, times]
}

/** What a campaign at full speed and a busy shop change between two looks. */
async function changeSome(): Promise<void> {
  await db.$executeRaw`UPDATE marketing_profiles SET orders = orders WHERE place IN (SELECT floor(random() * ${PEOPLE})::int FROM generate_series(1, ${CHANGED}))`
}

async function conditionsOf(): Promise<readonly (readonly [name: string, conditions: readonly AudienceCondition[]])[]> {
  const [{ id: category } = { id: randomUUID() }] = await db.$queryRaw<{ id: string }[]>`
    SELECT p.category_id AS id FROM (SELECT product_id, count(*) AS sold FROM marketing_purchases GROUP BY 1) s JOIN products p ON p.id = s.product_id GROUP BY 1 ORDER BY sum(s.sold) DESC LIMIT 1`
  const bought = (days: number, not = false): AudienceCondition => ({ kind: 'bought', not, what: { type: 'category', id: category }, period: { type: 'last', days } })
  const quarter = { type: 'last', days: 90 } as const
  return [
    ['everybody', []],
    ['two orders or more, ever', [{ kind: 'orders', compare: 'at-least', count: 2, period: { type: 'ever' } }]],
    ['last order more than 180 days ago', [{ kind: 'last-order', side: 'before', moment: { type: 'ago', days: 180 } }]],
    ['never bought', [{ kind: 'never-bought' }]],
    ['delivered to one of 10 regions', [{ kind: 'region', of: 'delivered', not: false, codes: ['10', '11', '12', '13', '14', '15', '16', '17', '18', '19'] }]],
    ['consent given at the checkout', [{ kind: 'source', not: false, points: ['checkout'] }]],
    ['bought of the largest category, 90 days', [bought(90)]],
    ['bought of it in 730 days and not in 180', [bought(730), bought(180, true)]],
    ['turnover of 9,000 roubles in 90 days', [{ kind: 'turnover', compare: 'at-least', amount: 900_000, period: quarter }]],
    ['two orders in 365 days', [{ kind: 'orders', compare: 'at-least', count: 2, period: { type: 'last', days: 365 } }]],
  ]
}

async function benchPlan(): Promise<string> {
  const rows = []
  for (const run of [1, 2, 3]) {
    const campaignId = await runningCampaign()
    const started = performance.now()
    const planned = await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('statement_timeout', '300000', true)`
      return planCampaign(tx, campaignId)
    }, { timeout: 300_000 })
    const seconds = (performance.now() - started) / 1000
    rows.push([run, planned.planned, Object.values(planned.excluded).reduce((sum, count) => sum + count, 0), round(seconds, 1), round((PEOPLE / seconds) / 1000, 0)])
  }
  return table(['plan of everybody', 'planned', 'left out with a reason', 's', 'thousand people/s'], rows)
}

/** A campaign to everybody, set down as two people would have brought it there. */
async function runningCampaign(): Promise<string> {
  const owner = connectAs(null, () => 1)
  const rows = await owner.$transaction(async (tx) => {
    await tx.$executeRaw`ALTER TABLE campaigns DISABLE TRIGGER USER`
    const made = await tx.$queryRaw<{ id: string }[]>`
      WITH audience AS (
        INSERT INTO audiences (id, name, definition, author_id, updated_at) VALUES (uuidv7(), ${randomUUID()}, '{"match": "all", "groups": []}', uuidv7(), now()) RETURNING id
      )
      INSERT INTO campaigns (id, name, purpose, channel, audience_id, state, author_id, approver_id, approved_at, approved_revision, launcher_id, launched_at, started_at, updated_at)
      SELECT uuidv7(), 'bench', 'ads', 'email', id, 'running', uuidv7(), uuidv7(), now(), 1, uuidv7(), now(), now(), now() FROM audience RETURNING id`
    await tx.$executeRaw`ALTER TABLE campaigns ENABLE TRIGGER USER`
    return made
  })
  await owner.$disconnect()
  return rows[0]?.id ?? ''
}
