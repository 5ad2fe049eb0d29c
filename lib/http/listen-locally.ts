import { once } from 'node:events'
import type { Server } from 'node:http'

/** Has `server` listen on this machine alone; port 0 takes any free one. Answers its origin, and how to end it with all its connections. Rejects when the port is taken. */
export async function listenLocally(server: Server, port: number): Promise<{ readonly origin: string; close(): Promise<void> }> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
