import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { databaseAccount } from './account.ts'
import type { Cluster } from './cluster.ts'
import { PatientPool } from '#lib/db/patient-pool.ts'
import { untilReady, urlOf, withClient } from './connect.ts'
import { type KeptServer, keepServer } from './keep-server.ts'
import { startServer } from './server.ts'

/** A cluster of this test's own, as safe as the shop's: it is killed. */
const base = mkdtempSync(path.join(tmpdir(), 'smart-tracker-kept-'))
const cluster: Cluster = {
  name: 'app', account: databaseAccount(), base, outside: true, data: path.join(base, 'pg'),
  log: path.join(base, 'pg.log'), keeperLog: '', socket: '',
}
let kept: KeptServer

beforeAll(async () => {
  chmodSync(base, 0o755)
  vi.spyOn(console, 'error').mockImplementation(() => {})
  kept = await keepServer(cluster, (reason) => expect.fail(String(reason)))
})
afterAll(async () => {
  await kept.stop()
  rmSync(base, { recursive: true, force: true })
})

test('a server that dies is back at the same address, with everything that was committed', async () => {
  const url = urlOf(kept.port, 'postgres')
  await withClient(url, (client) => client.query('create table kept (id int); insert into kept values (1)'))
  for (let death = 1; death <= 2; death++) {
    const pid = await withClient(url, async (client) => {
      const { rows } = await client.query<{ pid: string }>(`select split_part(pg_read_file('postmaster.pid'), E'\n', 1) as pid`)
      return Number(rows[0]?.pid)
    })
    process.kill(pid, 'SIGKILL')
    await untilReady(url, 20)
    expect(await withClient(url, async (client) => (await client.query('select * from kept')).rows)).toEqual([{ id: 1 }])
  }
})

test('who asks while it is away waits for it, however many they are', async () => {
  const pool = new PatientPool({ connectionString: urlOf(kept.port, 'postgres'), max: 5 })
  pool.on('error', () => {}) // idle connections that the killed server leaves
  try {
    const { rows } = await pool.query<{ pid: string }>(`select split_part(pg_read_file('postmaster.pid'), E'\n', 1) as pid`)
    await Promise.all(Array.from({ length: 5 }, () => pool.query('select pg_sleep(0.01)')))
    process.kill(Number(rows[0]?.pid), 'SIGKILL')
    await vi.waitUntil(() => pool.idleCount === 0, { timeout: 5000 })
    const answers = await Promise.all(Array.from({ length: 20 }, async () => (await pool.query<{ one: number }>('select 1 as one')).rows[0]?.one))
    expect(answers).toEqual(Array.from({ length: 20 }, () => 1))
  } finally {
    await pool.end()
  }
})

test('a server whose keeper is gone is ended by the next one, which takes its port', async () => {
  await kept.stop()
  const orphan = await startServer(cluster)
  kept = await keepServer(cluster, (reason) => expect.fail(String(reason)))
  expect(kept.port).toBe(orphan.port)
  expect(orphan.process.exitCode).toBe(0)
})

test('its log has no row of a person and no statement about one: a failure is one line §5.5', async () => {
  await withClient(urlOf(kept.port, 'postgres'), async (client) => {
    await client.query(`create table people (name text check (name <> 'Канарейкина'), email text unique)`)
    await client.query(`insert into people values ('Анна', 'canary@example.ru')`)
    for (const row of [`('Канарейкина', 'other@example.ru')`, `('Вера', 'canary@example.ru')`]) await client.query(`insert into people values ${row}`).catch(() => {})
  })
  const log = readFileSync(cluster.log, 'utf8')
  expect(log).toContain('violates')
  expect(log).not.toMatch(/Канарейкина|example\.ru/)
})
