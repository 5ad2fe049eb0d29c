import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { now } from '#lib/clock/clock.ts'
import { matches } from '#lib/crypto/signature.ts'
import type { PostFault } from '#lib/faults/post-fault.ts'
import { readLimited } from '#lib/http/read-limited.ts'
import { SEND_PATH, sendRequest } from '../protocol.ts'
import { openStore, type SmsStore } from './open-store.ts'

const LARGEST = 10_000

type Answer = { readonly status: number; readonly body: unknown }

/** What becomes of a message, by the end of its number: the rest is delivered. */
const fates: Readonly<Record<string, string>> = { '0404': 'undelivered', '0451': 'blacklisted' }

/**
 * Starts the demo's SMS gateway: real HTTP on the loopback interface in the protocol of MTS Exolve; what it receives goes nowhere but
 * into the schema `sms_gateway` of the database. `port` 0 takes any free one. `close` lets running requests end. `webhookUrl`: where it tells that a
 * message was delivered, or was not (numbers that end in 0404), or that its subscriber has forbidden such messages (0451). `fault`: asked for each
 * message, what meets it instead.
 */
export async function startSmsGateway({ port, databaseUrl, apiKey, webhookUrl, fault }: {
  port: number
  databaseUrl: string
  apiKey: string
  webhookUrl?: string
  fault?: () => PostFault | undefined
}): Promise<{ url: string; close(): Promise<void> }> {
  const store = await openStore(databaseUrl)
  const tell = (messageId: string, destination: string): void => {
    if (webhookUrl !== undefined) void sendReceipt(webhookUrl, messageId, destination)
  }
  const server = createServer((request, response) => void handle({ store, apiKey, tell, fault }, request, response))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the SMS gateway listens on no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      await closed
      await store.close()
    },
  }
}

type Gateway = {
  readonly store: SmsStore
  readonly apiKey: string
  readonly tell: (messageId: string, destination: string) => void
  readonly fault: (() => PostFault | undefined) | undefined
}

async function handle(gateway: Gateway, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, body } = await answer(gateway, request).catch(() => refuse(500, 'not stored, try again'))
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}

async function answer({ store, apiKey, tell, fault }: Gateway, request: IncomingMessage): Promise<Answer> {
  const body = await readLimited(request, LARGEST)
  if (body === null) return refuse(413, 'too large')
  if (request.url !== SEND_PATH) return refuse(404, 'no such method')
  if (request.method !== 'POST') return refuse(405, 'POST only')
  if (!matches(request.headers.authorization ?? '', `Bearer ${apiKey}`)) return refuse(401, 'unknown key')
  const message = sendRequest.safeParse(parseJson(body))
  if (!message.success) return refuse(400, `invalid SendRequest: ${message.error.issues[0]?.path.join('.') ?? ''}`)
  const planned = fault?.()
  if (planned?.delayMs) await pause(planned.delayMs)
  // 503 is the gateway's word for «nothing was done».
  if (planned?.kind === 'fail') return refuse(503, 'planned trouble of the sandbox, try again')
  if (planned?.kind === 'refuse') return refuse(422, 'planned refusal of the sandbox')
  const messageId = await store.keep(message.data)
  tell(messageId, message.data.destination)
  return { status: 200, body: { message_id: messageId } }
}

/** Once: a receipt that is lost is lost, as with any gateway. */
async function sendReceipt(webhookUrl: string, messageId: string, destination: string): Promise<void> {
  const notice = { message_id: messageId, delivery_status: fates[destination.slice(-4)] ?? 'delivered', status_date: now().toISOString() }
  await fetch(webhookUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(notice), signal: AbortSignal.timeout(5_000) }).catch(() => {})
}

/** The error object of the protocol. */
function refuse(status: number, message: string): Answer {
  return { status, body: { error: { code: status, message, details: [] } } }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
