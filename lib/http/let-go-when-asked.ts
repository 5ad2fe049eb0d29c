import { subscribe } from 'node:diagnostics_channel'
import { Socket } from 'node:net'

/** Milliseconds that a request under way has to end once the process is asked to. */
const GRACE = 3_000

/**
 * From now on the process that is asked to end does so within seconds, whoever holds a connection: Node waits for each that has not asked anything yet
 * (browsers open such in advance) and for each answer that nobody reads to its end.
 */
export function letGoWhenAsked(): void {
  const guests = new Set<Socket>()
  subscribe('net.server.socket', (message) => {
    const guest = socketOf(message)
    if (!guest) return
    guests.add(guest)
    guest.once('close', () => guests.delete(guest))
  })
  const letGo = (): void => {
    for (const guest of guests) if (guest.bytesRead === 0) guest.destroy()
    setTimeout(() => guests.forEach((guest) => guest.destroy()), GRACE).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, letGo)
}

function socketOf(message: unknown): Socket | null {
  const socket: unknown = typeof message === 'object' && message !== null && 'socket' in message ? message.socket : null
  return socket instanceof Socket ? socket : null
}
