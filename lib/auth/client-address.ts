import { isIP } from 'node:net'

/**
 * The address a request came from. Each proxy adds to the right of X-Forwarded-For whom it was asked by, so behind `proxies`
 * trusted ones the n-th entry from the right is true and everything before it is the client's invention; without any, only
 * the socket is. An entry that is missing or no address: the socket.
 */
export function clientAddress(socket: string | undefined, forwarded: string | undefined, proxies: number): string {
  const entry = proxies > 0 ? forwarded?.split(',').at(-proxies)?.trim() : undefined
  const claimed = entry === undefined ? '' : plain(entry)
  return isIP(claimed) ? claimed : plain(socket ?? '')
}

/** Without port, brackets and the prefix of an IPv4 address in IPv6's clothes. */
function plain(address: string): string {
  const bare = address.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
  return bare.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase()
}
