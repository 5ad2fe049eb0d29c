// A detached process that owns one PostgreSQL server. Every command that needs the server holds a connection to the
// keeper's socket; the server stops two seconds after the last of them is gone, even if it was killed with SIGKILL. A server
// that ends by itself is started again: those who use it have its address and need not notice.
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import net from 'node:net'
import * as z from 'zod'
import { clusterNamed } from './cluster.ts'
import { dial } from './dial.ts'
import { type KeptServer, keepServer } from './keep-server.ts'

const cluster = clusterNamed(z.enum(['app', 'test']).parse(process.argv[2]))
const users = new Set<net.Socket>()
let answer = ''
let server: KeptServer | undefined
let idle: NodeJS.Timeout | undefined
let stopping = false

const control = net.createServer(welcome)
await claimSocket()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
try {
  mkdirSync(cluster.base, { recursive: true })
  server = await keepServer(cluster, (reason) => {
    console.error(reason)
    void stop()
  })
  answer = JSON.stringify({ port: server.port })
} catch (error) {
  answer = JSON.stringify({ error: error instanceof Error ? error.message : String(error) })
  setTimeout(() => void stop(), 200)
}
for (const user of users) user.write(`${answer}\n`)
if (users.size === 0) idle = setTimeout(() => void stop(), 5000)

function welcome(user: net.Socket): void {
  users.add(user)
  clearTimeout(idle)
  if (answer) user.write(`${answer}\n`)
  const leave = (): void => {
    if (users.delete(user) && users.size === 0) idle = setTimeout(() => void stop(), 2000)
  }
  user.on('close', leave).on('error', leave).on('data', () => void sayGoodbye(user))
}

/** Anything a user writes means «I am done»; the last one waits until the server is down. */
async function sayGoodbye(user: net.Socket): Promise<void> {
  if (users.size === 1) await stop()
  user.destroy()
}

async function claimSocket(): Promise<void> {
  const rival = existsSync(cluster.socket) ? await dial(cluster.socket) : undefined
  if (rival) process.exit(0)
  rmSync(cluster.socket, { force: true })
  control.once('error', () => process.exit(0)) // another keeper was faster
  control.listen(cluster.socket)
  await once(control, 'listening')
  chmodSync(cluster.socket, 0o600)
}

async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  control.close()
  rmSync(cluster.socket, { force: true })
  await server?.stop()
  setTimeout(() => process.exit(0), 20) // goodbyes are written first
}
