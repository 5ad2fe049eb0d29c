import { once } from 'node:events'
import http, { type ServerResponse } from 'node:http'
import { setImmediate as later } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { markRequests } from './mark-requests.ts'
import { requestId } from './request-id.ts'

const heard: { readonly requestId: string; readonly path: string; readonly status: number }[] = []
const server = http.createServer((_, response) => void serve(response))

async function serve(response: ServerResponse): Promise<void> {
  await later()
  response.writeHead(203).end(requestId())
}

let origin = ''
beforeAll(async () => {
  markRequests({ trusting: true, onAnswer: (answer) => heard.push(answer) })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => void server.close())

const ask = async (path = '/', id?: string) => {
  const answer = await fetch(`${origin}${path}`, { headers: id === undefined ? {} : { 'x-request-id': id } })
  return { id: answer.headers.get('x-request-id') ?? '', inside: await answer.text() }
}

test('each answer carries the id that its request has inside, many at once, too', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask()))
  for (const { id, inside } of answers) expect(inside).toBe(id)
  expect(new Set(answers.map(({ id }) => id)).size).toBe(50)
  expect(requestId()).toBeUndefined()
})

test('a well-formed id of the caller is taken', async () => {
  expect((await ask('/', 'order-of-anna-1')).id).toBe('order-of-anna-1')
})

test.each(['short', 'x'.repeat(65), 'a b c d e f g h', '{"msg":"forged"}'])('«%s» of a caller is not', async (odd) => {
  expect((await ask('/', odd)).id).toMatch(/^[\da-f-]{36}$/)
})

test('who listens hears of each answer, not of what opens something', async () => {
  const { id } = await ask(`/verify/${'t'.repeat(40)}/more?key=secret`)
  await expect.poll(() => heard.find(({ requestId: each }) => each === id)).toMatchObject({ path: '/verify/…/more', status: 203 })
})
