/** The address of the shop that tests speak to, without a slash at the end: BASE_URL, which each worker's own shop has set. Refuses a foreign one. */
export function shopAddress(): string {
  return new URL(ownAddress(process.env.BASE_URL || 'http://localhost:3000')).origin
}

/**
 * `address` itself, when it is this machine's or E2E_HOST names its host: tests make people, orders and campaigns wherever they
 * are pointed at. Throws otherwise.
 */
export function ownAddress(address: string): string {
  const { hostname } = new URL(address)
  if (isLocal(hostname) || process.env.E2E_HOST === hostname) return address
  throw new Error(`${hostname} is not this machine, and tests make people and orders there. If that is meant: E2E_HOST=${hostname}`)
}

function isLocal(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}
