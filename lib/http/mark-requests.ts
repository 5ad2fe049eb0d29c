import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import { enterRequest } from './request-id.ts'
import { requestParts } from './request-parts.ts'

const HEADER = 'x-request-id'
const wellFormed = /^[\w-]{8,64}$/

type Answered = {
  readonly requestId: string
  readonly method: string | undefined
  /** Without its query, and without what is as long as a token. */
  readonly path: string
  readonly status: number
  /** Milliseconds from the first byte of the question to the last of the answer. */
  readonly took: number
}

/**
 * From now on every answer of this process carries the id of its request (`x-request-id`), whoever gives it: a page that lies ready, a file, an action. So do
 * the lines of the log (`requestId`). `trusting`: a caller's own id is taken when it is well formed; otherwise nobody chooses what stands in the log.
 * `onAnswer` hears of each answer that went out.
 */
export function markRequests({ trusting, onAnswer }: { readonly trusting: boolean; readonly onAnswer?: ((answer: Answered) => void) | undefined }): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = requestParts(message)
    if (!request || !response) return
    const given = request.headers[HEADER]
    const id = trusting && typeof given === 'string' && wellFormed.test(given) ? given : randomUUID()
    enterRequest(id)
    response.setHeader(HEADER, id)
    if (!onAnswer) return
    const { method, url = '' } = request
    const started = performance.now()
    response.once('finish', () => onAnswer({ requestId: id, method, path: pathOf(url), status: response.statusCode, took: Math.round(performance.now() - started) }))
  })
}

/** Tokens of letters and orders stand in addresses: what opens something is not written down. */
function pathOf(url: string): string {
  return (url.split('?')[0] ?? '').replaceAll(/\/[\w.~-]{32,}/g, '/…')
}
