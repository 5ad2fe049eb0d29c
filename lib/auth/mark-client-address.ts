import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'
import { env } from '#lib/env.ts'
import { CLIENT_ADDRESS_HEADER } from './client.ts'
import { clientAddress } from './client-address.ts'

/**
 * From now on every request that this process serves carries the address it came from in a header of our own. Whatever a
 * client wrote there itself is overwritten before anybody reads it.
 */
export function markClientAddress(): void {
  subscribe('http.server.request.start', (message) => {
    const request = requestOf(message)
    if (!request) return
    const forwarded = request.headers['x-forwarded-for']
    request.headers[CLIENT_ADDRESS_HEADER] = clientAddress(
      request.socket.remoteAddress,
      Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
      env.TRUSTED_PROXIES,
    )
  })
}

function requestOf(message: unknown): IncomingMessage | null {
  const request: unknown = typeof message === 'object' && message !== null && 'request' in message ? message.request : null
  return request instanceof IncomingMessage ? request : null
}
