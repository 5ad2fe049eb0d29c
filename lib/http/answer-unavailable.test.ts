import { once } from 'node:events'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { setImmediate as later } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerUnavailable, tellUnavailable } from './answer-unavailable.ts'

/** What a server does with a request that has lost its database, or has not; as Next does it: the status first, then parts or all at once. */
const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/parts': (response) => {
    response.statusCode = 500
    response.setHeader('Content-Encoding', 'gzip')
    response.write('a part')
    response.end('the rest')
  },
  '/whole': (response) => response.writeHead(500, { 'X-Own': 'yes' }).end('broken'),
  '/api/whole': (response) => response.writeHead(500).end('broken'),
  '/fine': (response) => response.end('from the cache'),
  '/begun': (response) => {
    response.write('a part')
    response.statusCode = 500
    response.end('the rest')
  },
}

const server = http.createServer((request, response) => void serve(request, response))

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  await later()
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
  if (searchParams.has('lost')) tellUnavailable()
  await later()
  answers[pathname]?.(response)
}

let origin = ''
beforeAll(async () => {
  answerUnavailable()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => void server.close())

const page = { accept: 'text/html,application/xhtml+xml' }

test.each(['/parts', '/whole'])('%s: a page that failed without its database is answered 503, in words', async (path) => {
  const answer = await fetch(`${origin}${path}?lost`, { headers: page })
  expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-encoding')]).toEqual([503, '5', null])
  expect(answer.headers.get('cache-control')).toContain('no-store')
  const text = await answer.text()
  expect(text).toContain('Магазин вернётся через несколько секунд')
  expect(text).toContain('http-equiv="refresh"')
  expect(text).not.toContain('the rest')
})

test('a form without scripts is not sent again by itself', async () => {
  const text = await (await fetch(`${origin}/whole?lost`, { method: 'POST', body: 'a=1', headers: page })).text()
  expect(text).toContain('введённое осталось')
  expect(text).not.toContain('http-equiv="refresh"')
})

test.each([
  ['a call of an action', '/whole', { 'accept': 'text/x-component', 'next-action': 'x' }],
  ['a machine', '/api/whole', page],
])('%s is answered 503 with what there is to say', async (_, path, headers) => {
  const answer = await fetch(`${origin}${path}?lost`, { method: 'POST', headers })
  expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([503, '5', 'broken'])
})

test('what failed for another reason, what did not fail and what has begun stays as it is', async () => {
  expect((await fetch(`${origin}/whole`, { headers: page })).status).toBe(500)
  const fine = await fetch(`${origin}/fine?lost`, { headers: page })
  expect([fine.status, await fine.text()]).toEqual([200, 'from the cache'])
  const begun = await fetch(`${origin}/begun?lost`, { headers: page })
  expect([begun.status, await begun.text()]).toEqual([200, 'a partthe rest'])
})

test('another request on the same connection knows nothing of it', async () => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const ask = async (path: string): Promise<number | undefined> => {
    const [came] = await once(http.get(`${origin}${path}`, { agent, headers: page }), 'response')
    came.resume()
    await once(came, 'end')
    return came.statusCode
  }
  expect([await ask('/whole?lost'), await ask('/whole'), await ask('/fine')]).toEqual([503, 500, 200])
  agent.destroy()
})
