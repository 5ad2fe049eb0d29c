import net from 'node:net'
import { Refusal } from '#lib/action/refusal.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log/log.ts'

/** Milliseconds of silence after which a scanner counts as gone. */
const PATIENCE = 30_000

/**
 * Has ClamAV look through a file (INSTREAM at CLAMAV_SOCKET). Answers what looked, for the row of the file; null where no scanner is configured. Refusals
 * `cv-virus`; `cv-busy` when the scanner cannot be reached or does not say that the file is clean: then nothing passes.
 */
export async function scan(content: AsyncIterable<Uint8Array>): Promise<string | null> {
  const address = env.CLAMAV_SOCKET
  if (address === undefined) return null
  const verdict = await ask(address, content).catch((error: unknown) => {
    log.error({ err: error }, 'the virus scanner does not answer')
    throw new Refusal('cv-busy')
  })
  if (verdict === 'stream: OK') return 'ClamAV'
  if (!verdict.endsWith(' FOUND')) {
    log.error({ verdict }, 'the virus scanner could not look through a file')
    throw new Refusal('cv-busy')
  }
  log.warn({ verdict }, 'the virus scanner found something in an upload')
  throw new Refusal('cv-virus')
}

async function ask(address: string, content: AsyncIterable<Uint8Array>): Promise<string> {
  const socket = address.startsWith('/') ? net.connect(address) : net.connect(Number(/\d+$/.exec(address)?.[0]), address.replace(/:\d+$/, '').replaceAll(/[[\]]/g, ''))
  socket.setTimeout(PATIENCE, () => socket.destroy(new Error('silence')))
  const answered = answerOf(socket)
  // Awaited at the end; a scanner that hangs up meanwhile is no unhandled rejection.
  answered.catch(() => undefined)
  try {
    await send(socket, Buffer.from('zINSTREAM\0'))
    for await (const piece of content) await send(socket, Buffer.concat([length(piece.length), piece]))
    await send(socket, length(0))
    return await answered
  } finally {
    socket.destroy()
  }
}

const length = (bytes: number): Buffer => {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(bytes)
  return head
}

function send(socket: net.Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()))
  })
}

/** Up to the zero that ends it. */
async function answerOf(socket: net.Socket): Promise<string> {
  let text = ''
  for await (const chunk of socket) {
    text += String(chunk)
    const end = text.indexOf('\0')
    if (end >= 0) return text.slice(0, end).trim()
    if (text.length > 1000) break
  }
  throw new Error('no answer')
}
