import { once } from 'node:events'
import http from 'node:http'
import { expect, test } from 'vitest'
import { markRequests } from './mark-requests.ts'

test('a shop that is not tested gives its own ids', async () => {
  markRequests({ trusting: false })
  const server = http.createServer((_, response) => response.end())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const answer = await fetch(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, { headers: { 'x-request-id': 'order-of-anna-1' } })
  expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
  server.close()
})
