import { randomUUID } from 'node:crypto'

/** An answer of the sandbox bank, ready to be sent. */
export type Reply = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string | Buffer }

/** What the handlers see of a request. */
export type Request = { readonly method: string; readonly path: string; readonly query: URLSearchParams; readonly headers: Headers; readonly body: string }

export function json(status: number, body: unknown): Reply {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }, body: JSON.stringify(body) }
}

/** «See other»: after a form, to the next page. */
export function seeOther(location: string): Reply {
  return { status: 303, headers: { location, 'cache-control': 'no-store' }, body: '' }
}

/** An error object of the protocol. */
export function refuse(status: number, code: string, description: string, parameter?: string): Reply {
  return json(status, { type: 'error', id: randomUUID(), code, description, ...(parameter ? { parameter } : {}) })
}
