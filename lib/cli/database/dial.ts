import net from 'node:net'

/** A connection to a keeper's socket, or undefined when nobody listens there. */
export function dial(socket: string): Promise<net.Socket | undefined> {
  return new Promise((resolve) => {
    const connection = net.connect(socket)
    connection.once('connect', () => resolve(connection)).once('error', () => resolve(undefined))
  })
}
