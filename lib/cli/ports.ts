import { once } from 'node:events'
import net from 'node:net'

/** Whether nobody listens on the port, on any interface (`host` undefined) or on one. */
export async function isFree(port: number, host?: string): Promise<boolean> {
  return (await listenOnce(port, host)) !== undefined
}

/** The preferred port, or any free one of the loopback interface when it is taken. */
export async function freePort(preferred = 0): Promise<number> {
  const port = (await listenOnce(preferred, '127.0.0.1')) ?? (await listenOnce(0, '127.0.0.1'))
  if (port === undefined) throw new Error('no free port on 127.0.0.1')
  return port
}

async function listenOnce(port: number, host?: string): Promise<number | undefined> {
  const server = net.createServer()
  try {
    server.listen({ port, host, exclusive: true })
    await once(server, 'listening')
  } catch {
    return undefined
  }
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : undefined
}
