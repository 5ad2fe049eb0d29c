import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listenLocally } from '#lib/http/listen-locally.ts'
import { readLimited } from '#lib/http/read-limited.ts'
import { strangerWords } from '#lib/http/stranger-words.ts'
import { answerCall, type Reply } from './answer-call.ts'
import type { Call } from './call.ts'
import { openApiOf } from './openapi.ts'

/** Bytes of a body. */
const MOST = 100_000

/** Where the calls live, here and at the site. */
export const BASE = '/api/test-support'

type Settings = {
  /** 0 takes any free one. */
  readonly port: number
  /** The shop's own address: its pages may ask. */
  readonly appUrl: string
  /** One more host that may be asked by. */
  readonly host?: string | undefined
  readonly calls: readonly Call[]
  /** Hears of what nobody expected. */
  readonly tell: (error: unknown) => void
}

/** Starts the Support API on this machine alone. Rejects when the port is taken. */
export async function startSupport(settings: Settings): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((incoming, response) => void handle(settings, incoming, response))
  const { origin, close } = await listenLocally(server, settings.port)
  return { url: `${origin}${BASE}`, close }
}

async function handle(settings: Settings, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, body } = await answer(settings, incoming).catch((error: unknown): Reply => {
    settings.tell(error)
    return { status: 500, body: { error: 'This is a fault of the Support API, its log says more.', fields: {} } }
  })
  const text = JSON.stringify(body)
  // What was not read of a body is not waited for.
  if (!incoming.complete) response.setHeader('connection', 'close')
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text), 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  response.end(text)
}

async function answer({ appUrl, host, calls, tell }: Settings, incoming: IncomingMessage): Promise<Reply> {
  const stranger = whyStrange(incoming, { origins: [new URL(appUrl).origin], hosts: host === undefined ? [] : [host] })
  if (stranger !== null) return no(403, stranger)
  const text = await readLimited(incoming, MOST)
  if (text === null) return no(413, `A body has at most ${MOST} bytes.`)
  const target = URL.parse(incoming.url ?? '', 'http://support')
  if (!target?.pathname.startsWith(`${BASE}/`)) return no(404, `All calls live below ${BASE}: GET ${BASE}/openapi.json says which.`)
  const path = target.pathname.slice(BASE.length)
  const body = bodyOf(incoming, text)
  if (typeof body === 'string') return no(body.startsWith('Send') ? 415 : 400, body)
  if (path === '/openapi.json' && incoming.method === 'GET') return { status: 200, body: openApiOf(calls, `${appUrl}${BASE}`) }
  return answerCall(calls, { method: incoming.method ?? '', path, query: target.searchParams, body: body.value }, tell)
}

/** The site says by which host it was asked; whoever comes here without it has come to this very port. */
function whyStrange({ headers }: IncomingMessage, allowed: Parameters<typeof strangerWords>[1]): string | null {
  const { host, origin, 'sec-fetch-site': site, 'x-test-support-host': asked } = headers
  const from = { origin, site: typeof site === 'string' ? site : undefined }
  return strangerWords({ host, ...from }, { ...allowed, hosts: [] }) ?? (asked === undefined ? null : strangerWords({ host: String(asked), ...from }, allowed))
}

/** A form of another site cannot be JSON without asking first, and is told no then: so nothing else is read. */
function bodyOf({ headers }: IncomingMessage, text: string): { readonly value: unknown } | string {
  if (text === '') return { value: undefined }
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) return 'Send the body as JSON, with «content-type: application/json» (curl --json does).'
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return `The body is not JSON: ${error instanceof Error ? error.message : 'unknown'}`
  }
}

function no(status: number, error: string): Reply {
  return { status, body: { error, fields: {} } }
}
