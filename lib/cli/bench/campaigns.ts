import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { withClient } from '#lib/cli/database/connect.ts'
import { spawnNode } from '#lib/cli/process/run-node.ts'
import { workerArgs } from '#lib/cli/process/worker-args.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { lean } from '#lib/malloc.ts'
import { queueDispatch } from '#lib/marketing/sending/queue-dispatch.ts'
import { planMessages, seedRecipients } from './seed-recipients.ts'
import { startSink } from './start-sink.ts'
import { round, table } from './table.ts'

/** Published: listmonk 50,000 a minute by one SMTP node, NotifyBC 14,000 a minute by one pod. */
const others = [['listmonk, as published, one SMTP node', 50_000], ['NotifyBC, as published, one pod', 14_000]] as const

/** Lines to the mail server, of all workers together: a server of one's own allows so many. */
const LINES = 96

const RECIPIENTS = Number(process.env.BENCH_RECIPIENTS ?? 30_000)

/** A campaign by e-mail from the queue to the mail server: letter, gate, register, signature, SMTP; by the real worker, one and two. */
export async function benchCampaigns(): Promise<string> {
  const rows = []
  for (const workers of [1, 2]) rows.push(await run(workers))
  return [
    table(['workers', 'lines', 'letters', 'letter, kB', 'letters/s', 'letters a minute', 'ms of CPU a letter: worker', 'PostgreSQL', 'mail server', 'process that sends, MB at most', 'of it its own', 'its worker, MB at most', 'of it its own'], rows),
    table(['beside', 'a minute'], others.map((each) => [...each])),
  ].join('\n\n')
}

async function run(workers: number): Promise<number[]> {
  const sink = await startSink()
  const campaignId = await makeRunningCampaign()
  const recipients = await seedRecipients(Array.from({ length: RECIPIENTS }, (_, at) => `reader-${at}-${campaignId}@example.ru`))
  await planMessages(campaignId, recipients)
  await withClient(env.DATABASE_URL, (client) => client.query('VACUUM ANALYZE'))
  const children = Array.from({ length: workers }, () => spawnNode([...process.execArgv.filter((each) => each.startsWith('--cpu-prof')), ...workerArgs], { SMTP_URL: sink.url, SMTP_CONNECTIONS: String(LINES / workers), DATABASE_URL: env.DATABASE_URL, LOG_LEVEL: 'warn', ...lean }))
  await db.$transaction((tx) => queueDispatch(tx, campaignId))
  const most = { sender: [0, 0], worker: [0, 0] }
  let before: { left: number; cpu: Cpu } | null = null
  for (let left = RECIPIENTS; left > 0; ) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    for (const { pid } of children) {
      most.worker = larger(most.worker, megabytesOf(pid ?? 0))
      for (const sender of childrenOf(pid ?? 0)) most.sender = larger(most.sender, megabytesOf(sender))
    }
    left = RECIPIENTS - (await db.campaignMessage.count({ where: { campaignId, state: 'accepted' } }))
    // Starting up is not sending.
    if (left < RECIPIENTS) before ??= { left, cpu: await cpuOf(children, sink.pid) }
  }
  const [span] = await db.$queryRaw<{ seconds: number }[]>`SELECT extract(epoch FROM max(settled_at) - min(handed_at))::float8 AS seconds FROM campaign_messages WHERE campaign_id = ${campaignId}::uuid`
  const after = await cpuOf(children, sink.pid)
  const cpu = after.map((each, at) => round((each - (before?.cpu[at] ?? 0)) / Math.max(1, before?.left ?? 1), 2))
  for (const child of children) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  const accepted = await sink.accepted()
  if (new Set(accepted).size !== RECIPIENTS || accepted.length !== RECIPIENTS) throw new Error(`${accepted.length} letters arrived, ${new Set(accepted).size} different ones`)
  const [source = ''] = await sink.sources()
  await sink.close()
  const speed = RECIPIENTS / (span?.seconds ?? 1)
  return [workers, LINES, RECIPIENTS, round(source.length / 1000), round(speed, 0), round(speed * 60, 0), ...cpu, ...[...most.sender, ...most.worker].map((each) => round(each, 0))]
}

/** What the process holds in memory now: all of it, and without the pages of files, of which node itself is most and which all processes share. */
function megabytesOf(pid: number): number[] {
  return ['VmRSS', 'RssAnon'].map((line) => Number(new RegExp(`${line}:\\s+(\\d+) kB`).exec(readProcess(pid, 'status'))?.[1] ?? 0) / 1024)
}

const larger = (one: readonly number[], other: readonly number[]): number[] => one.map((each, at) => Math.max(each, other[at] ?? 0))

function childrenOf(pid: number): number[] {
  return readProcess(pid, `task/${pid}/children`).split(' ').filter(Boolean).map(Number)
}

/** Empty of a process that has gone meanwhile, or runs elsewhere. */
function readProcess(pid: number, file: string): string {
  const path = `/proc/${pid}/${file}`
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

/** Milliseconds of CPU: of the workers with what they have started, of PostgreSQL, and of the mail server. */
type Cpu = readonly number[]

async function cpuOf(children: readonly ChildProcess[], sink: number): Promise<Cpu> {
  const backends = await db.$queryRaw<{ pid: number }[]>`SELECT pid FROM pg_stat_activity WHERE datname IS NULL OR datname = current_database()`
  return [children.flatMap(({ pid = 0 }) => [pid, ...childrenOf(pid)]), backends.map(({ pid }) => pid), [sink]].map((pids) => pids.reduce((sum, pid) => sum + cpuOfProcess(pid), 0))
}

function cpuOfProcess(pid: number): number {
  const [user = 0, system = 0] = readProcess(pid, 'stat').replace(/^.*\) /, '').split(' ').slice(11, 13).map(Number)
  return (user + system) * 10
}

const blocks = [
  { kind: 'heading', text: 'Новинки недели' },
  { kind: 'text', text: '{{имя|Здравствуйте}}, собрали для вас часы и трекеры, которые появились на этой неделе: с ними легче считать шаги, сон и тренировки.' },
  { kind: 'products', slugs: ['orbita-2', 'kvant'] },
  { kind: 'text', text: 'Доставим по всей России, вернуть можно в течение семи дней.' },
  { kind: 'button', text: 'Посмотреть все', href: '/catalogue' },
]

/** As the desk would bring it there, set down at once. */
async function makeRunningCampaign(): Promise<string> {
  return withClient(env.DATABASE_URL, async (client) => {
    await client.query('BEGIN; ALTER TABLE campaigns DISABLE TRIGGER USER; ALTER TABLE campaign_variants DISABLE TRIGGER USER')
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO campaigns (id, name, purpose, channel, state, author_id, approver_id, approved_at, approved_revision, launcher_id, launched_at, started_at, updated_at)
       VALUES (uuidv7(), 'Новинки недели', 'news-offers', 'email', 'running', uuidv7(), uuidv7(), now(), 1, uuidv7(), now(), now(), now()) RETURNING id`)
    const id = rows[0]?.id ?? ''
    await client.query(`INSERT INTO campaign_variants (campaign_id, letter, subject, preheader, blocks) VALUES ($1, 'a', 'Новинки недели для вас', 'Часы и трекеры', $2)`, [id, JSON.stringify(blocks)])
    await client.query('ALTER TABLE campaigns ENABLE TRIGGER USER; ALTER TABLE campaign_variants ENABLE TRIGGER USER; COMMIT')
    return id
  })
}
