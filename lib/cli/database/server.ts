import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#lib/cli/ports.ts'
import { copyBinaries, findBinaries } from './binaries.ts'
import type { Cluster } from './cluster.ts'
import { superuser, untilReady, urlOf } from './connect.ts'

export interface Server {
  readonly port: number
  readonly process: ChildProcess
}

const ATTEMPTS = 40
const preferredPort = { app: 54329, test: 54330 }
// a crash may cost the tests their data, which they make anew each time; no database of theirs lives long enough to be cleaned
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }

/**
 * Starts the PostgreSQL of a cluster, creating the cluster on first use and recovering it after a crash. Without `at` it takes
 * its usual port when that is free, otherwise another one.
 */
export async function startServer(cluster: Cluster, at?: number): Promise<Server> {
  const packaged = findBinaries()
  const programs = path.join(cluster.outside ? copyBinaries(packaged, cluster.base) : packaged, 'bin')
  if (!existsSync(cluster.data)) initialise(cluster, programs)
  const port = at ?? (await freePort((await endOrphan(cluster.data)) ?? preferredPort[cluster.name]))
  for (let attempt = 1; ; attempt++) {
    endOrphans(cluster.data)
    const server = spawnPostgres(cluster, programs, port)
    const died = once(server, 'exit').then(() => false)
    const answers = untilReady(urlOf(port, 'postgres'), 30).then(() => true, () => false)
    if (await Promise.race([died, answers])) return { port, process: server }
    server.kill('SIGQUIT')
    if (attempt === ATTEMPTS) throw new Error(`PostgreSQL does not start, see ${cluster.log}`)
    await sleep(100)
  }
}

function spawnPostgres(cluster: Cluster, programs: string, port: number): ChildProcess {
  const flags = {
    port, listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_min_messages: 'warning',
    shared_buffers: '256MB', max_connections: cluster.name === 'test' ? 600 : 200, // tests run a shop for each core
    // what a statement that failed was about may be a person: neither it nor its row is written into the log
    log_error_verbosity: 'terse', log_min_error_statement: 'panic',
    random_page_cost: 1.1, // no disk heads move: lists are counted from indexes
    // After kill -9 everything is written to disk before the recovery: in one call, not file by file.
    ...(process.platform === 'linux' && { recovery_init_sync_method: 'syncfs' }),
    ...(cluster.name === 'test' ? hasty : {}),
  }
  const log = openSync(cluster.log, 'a')
  const args = ['-D', cluster.data, ...Object.entries(flags).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const server = spawn(path.join(programs, 'postgres'), args, {
    ...cluster.account, cwd: '/', env: environment(), stdio: ['ignore', log, log],
  })
  closeSync(log)
  return server
}

/** Makes the cluster under another name first: what an interrupted initdb leaves looks like a cluster and is none. */
function initialise(cluster: Cluster, programs: string): void {
  const draft = `${cluster.data}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  const passwordFile = path.join(cluster.base, `.password-${process.pid}`)
  writeFileSync(passwordFile, `${superuser.password}\n`, { mode: 0o600 })
  const { uid, gid } = cluster.account
  if (uid !== undefined && gid !== undefined) for (const file of [draft, passwordFile]) chownSync(file, uid, gid)
  const result = spawnSync(path.join(programs, 'initdb'), [
    '-D', draft, '-U', superuser.user, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8',
    '--locale=C', '--locale-provider=icu', '--icu-locale=ru-RU', '--no-instructions',
  ], { ...cluster.account, cwd: '/', env: environment(), encoding: 'utf8' })
  rmSync(passwordFile, { force: true })
  if (result.status !== 0) throw new Error(`initdb failed: ${result.error?.message ?? result.stderr}`)
  renameSync(draft, cluster.data)
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C', PGDATA: undefined, PGPORT: undefined }
}

/**
 * What a keeper that was killed left behind: its server is ended, as nobody keeps it, and its port is returned. A pid that
 * belongs to another program by now is forgotten, PostgreSQL would refuse to start.
 */
async function endOrphan(data: string): Promise<number | undefined> {
  const file = path.join(data, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number)
  if (!pid) return undefined
  if (!argumentsOf(pid).includes(data)) {
    rmSync(file, { force: true })
    return undefined
  }
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < 15_000 && argumentsOf(pid).includes(data); waited += 50) await sleep(50)
  return port
}

/**
 * Ends what a server that was killed has left working: it finishes its statement first otherwise, and holds the shared memory, without which
 * the next server does not start. Where there is no /proc, that is waited for.
 */
function endOrphans(data: string): void {
  if (process.platform !== 'linux') return
  for (const pid of readdirSync('/proc').map(Number).filter((entry) => entry > 0)) {
    try {
      if (readlinkSync(`/proc/${pid}/cwd`) === data && readFileSync(`/proc/${pid}/status`, 'utf8').includes('\nPPid:\t1\n')) process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended meanwhile, or is somebody else's.
    }
  }
}

function argumentsOf(pid: number): string {
  return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout
}
