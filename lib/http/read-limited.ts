import type { IncomingMessage } from 'node:http'

/** The body of a request as text; null when it is longer than `most` bytes, of which no more is read then. */
export async function readLimited(incoming: IncomingMessage, most: number): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming) {
    size += chunk.length
    if (size > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
