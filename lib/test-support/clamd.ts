import net from 'node:net'

/** The string that every scanner takes for a virus, in two halves, so that none takes this file for one. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** Speaks clamd's INSTREAM: chunks with their lengths, an empty one at the end, then its answer; null: hangs up instead. */
export async function clamd(listen: string | number, answer: (stream: Buffer) => string | null = verdict): Promise<{ readonly streams: number[]; close(): Promise<void> }> {
  const streams: number[] = []
  const server = net.createServer((socket) => {
    let got = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      got = Buffer.concat([got, Buffer.from(data)])
      const stream = streamIn(got)
      if (!stream) return
      streams.push(stream.length)
      const said = answer(stream)
      if (said === null) socket.destroy()
      else socket.end(`${said}\0`)
    })
  })
  await new Promise<void>((resolve) => (typeof listen === 'string' ? server.listen(listen, resolve) : server.listen(listen, '127.0.0.1', resolve)))
  return { streams, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

const verdict = (stream: Buffer): string => (stream.includes(eicar) ? 'stream: Win.Test.EICAR_HDB-1 FOUND' : 'stream: OK')

/** Undefined until the empty chunk has come. */
function streamIn(got: Buffer): Buffer | undefined {
  if (got.toString('latin1', 0, 10) !== 'zINSTREAM\0') return undefined
  const chunks: Buffer[] = []
  for (let at = 10; at + 4 <= got.length; ) {
    const length = got.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks)
    chunks.push(got.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
