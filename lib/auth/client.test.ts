import { createServer } from 'node:http'
import { describe, expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'
import { clientOf } from './client.ts'
import { markClientAddress } from './mark-client-address.ts'

const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

describe('the address', () => {
  test('without proxies is the socket, whatever the client says', () => {
    expect(clientAddress('203.0.113.7', '1.1.1.1', 0)).toBe('203.0.113.7')
    expect(clientAddress('::ffff:203.0.113.7', undefined, 0)).toBe('203.0.113.7')
    expect(clientAddress(undefined, '1.1.1.1', 0)).toBe('')
  })

  test('behind n proxies is the n-th entry from the right', () => {
    expect(clientAddress('10.0.0.1', '6.6.6.6, 203.0.113.7', 1)).toBe('203.0.113.7')
    expect(clientAddress('10.0.0.1', '6.6.6.6, 203.0.113.7, 10.0.0.2', 2)).toBe('203.0.113.7')
    expect(clientAddress('10.0.0.1', '[2001:DB8::1]:4711', 1)).toBe('2001:db8::1')
    expect(clientAddress('10.0.0.1', '203.0.113.7:4711', 1)).toBe('203.0.113.7')
  })

  test.each([undefined, '', '203.0.113.7', 'unknown, 203.0.113.7', '<script>, 1.1.1.1'])('behind two proxies, but with «%s»: the socket', (forwarded) => {
    expect(clientAddress('10.0.0.1', forwarded, 2)).toBe('10.0.0.1')
  })
})

test('device and country', () => {
  const headers = new Headers({ 'user-agent': CHROME, 'x-client-address': '77.88.8.8' })
  expect(clientOf(headers)).toEqual({ address: '77.88.8.8', country: 'RU', device: 'Chrome, Windows' })
  expect(clientOf(new Headers())).toEqual({ address: null, country: null, device: 'Неизвестное устройство' })
  expect(clientOf(new Headers({ 'user-agent': 'x'.repeat(9000), 'x-client-address': '2001:db8::1' }))).toMatchObject({ country: null })
})

test('a real server believes no client', async () => {
  markClientAddress()
  const server = createServer((request, response) => response.end(request.headers['x-client-address']))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const answer = await fetch(`http://127.0.0.1:${address.port}`, { headers: { 'X-Client-Address': '6.6.6.6', 'X-Forwarded-For': '6.6.6.6' } })
  expect(await answer.text()).toBe('127.0.0.1')
  server.close()
})
