import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { ApiError } from './api-error.ts'
import { call } from './call.ts'
import { startSupport } from './start-support.ts'

const told: unknown[] = []
const calls = [
  call({ method: 'POST', path: '/things/{id}', status: 201, summary: 'A thing', params: z.strictObject({ id: z.string() }), query: z.strictObject({ loud: z.string().optional() }), body: z.strictObject({ name: z.string().default('none') }), answer: z.object({ id: z.string(), name: z.string() }), run: async ({ params, body }) => ({ ...params, ...body }) }),
  call({ method: 'GET', path: '/refused', summary: 'No', answer: z.object({}), run: () => Promise.reject(new Refusal('sold-out', { stock: 'none left' })) }),
  call({ method: 'GET', path: '/missing', summary: 'No', answer: z.object({}), run: () => Promise.reject(new ApiError(404, 'There is none.')) }),
  call({ method: 'GET', path: '/broken', summary: 'No', answer: z.object({}), run: () => Promise.reject(new Error('a stack\nthe reason')) }),
  call({ method: 'GET', path: '/lying', summary: 'No', answer: z.object({ count: z.int() }), run: () => Promise.resolve({ count: 1.5 }) }),
]
let support: Awaited<ReturnType<typeof startSupport>>
beforeAll(async () => {
  support = await startSupport({ port: 0, appUrl: 'http://localhost:3000', host: 'stage.example', calls, tell: (error) => void told.push(error) })
})
afterAll(() => support.close())

type Sent = { readonly method?: string; readonly path?: string; readonly headers?: Record<string, string>; readonly body?: string }

/** By hand: `fetch` lets nobody say another Host. */
function send({ method = 'GET', path = '/refused', headers = {}, body }: Sent): Promise<{ status: number; json: { error?: string; fields?: Record<string, string> } & Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const url = new URL(support.url + path)
    const outgoing = request({ host: url.hostname, port: url.port, path: url.pathname + url.search, method, headers }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve({ status: incoming.statusCode ?? 0, json: JSON.parse(Buffer.concat(chunks).toString()) }))
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

const json = { 'content-type': 'application/json' }

describe('what it answers', () => {
  test('a call gets what its schemas have read, and answers what they promise', async () => {
    expect(await send({ method: 'POST', path: '/things/a%20b', headers: json, body: '{"name":"x"}' })).toEqual({ status: 201, json: { id: 'a b', name: 'x' } })
    expect(await send({ method: 'POST', path: '/things/1' })).toEqual({ status: 201, json: { id: '1', name: 'none' } })
  })

  test.each([
    ['a field that nobody knows', { method: 'POST', path: '/things/1', headers: json, body: '{"nane":"x"}' }, 400, /Unrecognized key: "nane"/],
    ['a query that nobody knows', { method: 'POST', path: '/things/1?quiet=1' }, 400, /query: Unrecognized key: "quiet"/],
    ['no JSON', { method: 'POST', path: '/things/1', headers: json, body: '{' }, 400, /The body is not JSON/],
    ['a form', { method: 'POST', path: '/things/1', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'name=x' }, 415, /content-type: application\/json/],
    ['text, which needs no preflight', { method: 'POST', path: '/things/1', headers: { 'content-type': 'text/plain' }, body: '{}' }, 415, /content-type/],
    ['another method', { method: 'DELETE', path: '/things/1' }, 405, /knows POST, not DELETE/],
    ['no such path', { path: '/nothing' }, 404, /GET \/openapi.json says what there is/],
    ['what the shop refuses', { path: '/refused' }, 409, /The shop refuses: sold-out \(stock: none left\)/],
    ['what is not there', { path: '/missing' }, 404, /^There is none\.$/],
    ['a fault, without its stack', { path: '/broken' }, 500, /its log says more: the reason$/],
    ['an answer that is not as promised', { path: '/lying' }, 500, /not the shape that is documented/],
  ] as const)('%s', async (_, sent, status, words) => {
    const answer = await send(sent)
    expect([answer.status, answer.json.error]).toEqual([status, expect.stringMatching(words)])
  })

  test('what nobody expected is told to the log', () => {
    expect(told.some((error) => error instanceof Error && error.message.startsWith('a stack'))).toBe(true)
  })
})

describe('who may ask', () => {
  const port = (): string => new URL(support.url).port

  test.each([
    ['a name that leads here', { host: 'evil.example' }],
    ['a name that leads here, with another in the header of the site', { host: 'evil.example', 'x-test-support-host': 'localhost' }],
    ['the site, asked by a name that leads here', { 'x-test-support-host': 'evil.example' }],
    ['a page of another site', { origin: 'http://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['a picture of another site', { 'sec-fetch-site': 'cross-site' }],
    ['the named host, which is the site’s, at this port', { host: 'stage.example' }],
  ])('not %s', async (_, headers) => {
    expect((await send({ headers })).status).toBe(403)
  })

  test.each([
    ['a program', {}],
    ['the site, asked by a local name', { 'x-test-support-host': 'localhost:3000' }],
    ['the site, asked by the named host', { 'x-test-support-host': 'stage.example' }],
    ['a page of the shop', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }],
  ])('%s', async (_, headers) => {
    expect((await send({ headers: { host: `127.0.0.1:${port()}`, ...headers } })).status).toBe(409)
  })

  test('a body that never ends is left', async () => {
    expect((await send({ method: 'POST', path: '/things/1', headers: json, body: `"${'x'.repeat(200_000)}"` })).status).toBe(413)
  })
})
