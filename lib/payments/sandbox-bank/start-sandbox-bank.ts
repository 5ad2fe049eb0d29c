import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import pg from 'pg'
import { readLimited } from '#lib/http/read-limited.ts'
import { strangerWords } from '#lib/http/stranger-words.ts'
import { api } from './api.ts'
import type { Bank } from './bank.ts'
import { control } from './control.ts'
import { faults } from './faults.ts'
import { pages } from './pages/pages.ts'
import { refuse, type Reply, type Request } from './reply.ts'
import { sender } from './sender.ts'
import { tables } from './tables.ts'

export type SandboxBankSettings = {
  /** 0 takes any free port. */
  readonly port: number
  readonly databaseUrl: string
  /** Where browsers find the bank; `http://localhost:<port>` when absent. */
  readonly publicUrl?: string
  readonly shopId: string
  readonly secretKey: string
  /** Where notifications go. */
  readonly webhookUrl: string
}

export type SandboxBank = {
  /** Origin of the bank; its API is at `<url>/v3`. */
  readonly url: string
  readonly close: () => Promise<void>
}

const bodyLimit = 100_000

/**
 * Starts the sandbox bank: a server of its own that speaks the YooKassa API v3, shows bank pages in Russian and keeps its
 * books in the PostgreSQL schema `sandbox_bank`. No money moves. Rejects when the port is taken or the database is away.
 */
export async function startSandboxBank(settings: SandboxBankSettings): Promise<SandboxBank> {
  const pool = new pg.Pool({ connectionString: settings.databaseUrl, max: 8 })
  // A lost idle connection is replaced at the next query; unheard, it would end the process.
  pool.on('error', () => undefined)
  const clockwork = sender()
  const server = createServer((incoming, response) => void handle(incoming, response))
  try {
    await createTables(pool)
    await listen(server, settings.port)
  } catch (error) {
    await pool.end()
    throw error
  }
  const url = `http://localhost:${portOf(server)}`
  const { shopId, secretKey, webhookUrl, publicUrl = url } = settings
  const bank: Bank = { pool, publicUrl, shopId, secretKey, webhookUrl, faults: faults(), wake: clockwork.wake }
  clockwork.start(bank)

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const reply = await answer(bank, incoming).catch((error: unknown) => {
      process.stderr.write(`sandbox bank: ${error instanceof Error ? error.message : 'unknown error'}\n`)
      return refuse(500, 'internal_server_error', 'The sandbox bank has failed')
    })
    response.writeHead(reply.status, { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', ...reply.headers })
    response.end(reply.body)
  }

  async function close(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await clockwork.stop()
    await closed
    await pool.end()
  }

  return { url, close }
}

async function answer(bank: Bank, incoming: IncomingMessage): Promise<Reply> {
  const target = URL.parse(incoming.url ?? '/', 'http://bank')
  const body = await readLimited(incoming, bodyLimit)
  if (target === null || body === null) return refuse(413, 'invalid_request', 'The request is too large')
  const request: Request = {
    method: incoming.method === 'HEAD' ? 'GET' : (incoming.method ?? 'GET'),
    path: target.pathname.replace(/(?<=.)\/$/, ''),
    query: target.searchParams,
    headers: new Headers(Object.entries(incoming.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
    body,
  }
  if (request.path.startsWith('/v3/')) return api(bank, request)
  if (request.path.startsWith('/sandbox/')) return isStranger(request) ? refuse(403, 'forbidden', 'The levers are for programs of this machine') : control(bank, request)
  return pages(bank, request)
}

/** The pages of the bank are for everybody; its levers neither for pages of other sites, nor for whoever has another name for this machine. */
function isStranger({ headers }: Request): boolean {
  const of = (name: string): string | undefined => headers.get(name) ?? undefined
  return strangerWords({ host: of('host'), origin: of('origin'), site: of('sec-fetch-site') }, { origins: [], hosts: [] }) !== null
}

async function createTables(pool: pg.Pool): Promise<void> {
  const db = await pool.connect()
  try {
    // `if not exists` is no protection against two starts at the same moment.
    await db.query(`begin; select pg_advisory_xact_lock(hashtext('sandbox_bank')); ${tables} commit`)
  } catch (error) {
    await db.query('rollback').catch(() => undefined)
    throw error
  } finally {
    db.release()
  }
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    // This machine only: the levers of `control` and the pages are for whoever sits at it.
    server.listen(port, '127.0.0.1', () => resolve())
  })
}

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the sandbox bank has no port')
  return address.port
}
