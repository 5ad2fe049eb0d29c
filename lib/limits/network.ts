/**
 * Whom an address belongs to, as far as limits go: an IPv4 address itself, of an IPv6 address the first 64 bits, because
 * everybody who has one has all the others of its network, too.
 */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::')
  const [left, right] = [groupsOf(head), groupsOf(tail ?? '')]
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array.from({ length: zeros }, () => '0'), ...right].slice(0, 4).map((group) => parseInt(group, 16).toString(16)).join(':')
}

const groupsOf = (part: string): string[] => part.split(':').filter(Boolean)
