import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { requestParts } from './request-parts.ts'
import { unavailablePage } from './unavailable-page.ts'

type Scope = { lost: boolean }

const keep = globalThis as { unavailable?: AsyncLocalStorage<Scope> }

/** One for the process: the web server bundles this module more than once. */
const scopes = (keep.unavailable ??= new AsyncLocalStorage())

/** Seconds after which asking again makes sense: PostgreSQL is up again about then. */
const RETRY_AFTER = 5

/** What the request of this moment needs is away for a while and not broken. Outside of requests nothing happens. */
export function tellUnavailable(): void {
  const scope = scopes.getStore()
  if (scope) scope.lost = true
}

/**
 * From now on a request that failed because something it needs is away (`tellUnavailable`) is answered 503 with `Retry-After` instead of 500, and a
 * browser that asked for a page is told so in words. Next itself has no say in the status of a page that fails. An answer that has begun stays as it is.
 */
export function answerUnavailable(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = requestParts(message)
    if (!request || !response) return
    const scope = { lost: false }
    scopes.enterWith(scope)
    watch(request, response, () => scope.lost)
  })
}

function watch(request: IncomingMessage, response: ServerResponse, isLost: () => boolean): void {
  const { writeHead, write, end } = response
  let replaced = false
  const fails = (status: number): boolean => !response.headersSent && isLost() && status >= 500

  /** In place of whatever Next has to say, now or later. */
  const replace = (): void => {
    replaced = true
    const page = Buffer.from(unavailablePage(request.method !== 'POST'))
    for (const name of ['content-encoding', 'transfer-encoding', 'etag', 'link']) response.removeHeader(name)
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Content-Length', page.byteLength)
    mark()
    writeHead.call(response, 503)
    Reflect.apply(end, response, [page])
  }
  const mark = (): void => {
    response.setHeader('Retry-After', RETRY_AFTER)
    response.setHeader('Cache-Control', 'no-store, no-transform') // the second keeps the server from compressing what is not its own
  }
  /** Whether it has been, or is now, answered here; otherwise only the status is put right. */
  const isAnswered = (): boolean => {
    if (replaced || !fails(response.statusCode)) return replaced
    if (wantsPage(request)) replace()
    else {
      response.statusCode = 503
      mark()
    }
    return replaced
  }

  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status
    return isAnswered() ? response : Reflect.apply(writeHead, response, [response.statusCode, ...rest])
  }
  response.write = (...given: unknown[]) => isAnswered() || Reflect.apply(write, response, given)
  response.end = (...given: unknown[]) => (isAnswered() ? response : Reflect.apply(end, response, given))
}

/** A browser that goes to an address, or sends a form without scripts. */
function wantsPage({ headers, url = '' }: IncomingMessage): boolean {
  return (headers.accept ?? '').includes('text/html') && headers.rsc === undefined && headers['next-action'] === undefined && !url.startsWith('/api/')
}
