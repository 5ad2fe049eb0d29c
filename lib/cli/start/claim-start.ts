import { once } from 'node:events'
import { rmSync } from 'node:fs'
import net from 'node:net'
import { dial } from '#lib/cli/database/dial.ts'
import { ownSocket } from '#lib/cli/process/own-socket.ts'
import { Stop } from '#lib/cli/stop.ts'

/**
 * One start at a time: a second one, while the first still builds and does not answer yet, would build into the same folder.
 * The claim is a socket that lives as long as this process, however that ends.
 */
export async function claimStart(port: number): Promise<void> {
  const socket = ownSocket('start', String(port))
  if (await listens(socket)) return
  if (await dial(socket)) throw new Stop(`Already starting, soon at http://localhost:${port}`, 0)
  rmSync(socket, { force: true }) // left by one that was killed
  if (!(await listens(socket))) throw new Stop(`Already starting, soon at http://localhost:${port}`, 0)
}

async function listens(socket: string): Promise<boolean> {
  const server = net.createServer((guest) => guest.destroy())
  server.listen(socket)
  try {
    await once(server, 'listening')
  } catch {
    return false
  }
  server.unref()
  return true
}
