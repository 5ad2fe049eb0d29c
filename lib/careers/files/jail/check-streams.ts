import { createInflate, inflateSync } from 'node:zlib'
import { Unfit } from './unfit.ts'

const MOST_STREAMS = 20_000
/** Bytes of one stream and of all, unpacked: a page that was scanned at 600 dots an inch has 35 MB. */
const MOST_STREAM = 96 * 1024 * 1024
const MOST_TOTAL = 512 * 1024 * 1024
const SMALL = 1024 * 1024

/**
 * Unpacks every stream of a PDF that is packed by Flate, keeping nothing of it but its length, before a parser does it that keeps all. Streams are found
 * by their keyword, whatever their dictionaries say of them.
 */
export async function checkStreams(bytes: Buffer): Promise<void> {
  let [total, count] = [0, 0]
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue
    const start = at + 6 + (bytes[at + 6] === 0x0d ? 1 : 0) + (bytes[at + 6] === 0x0d && bytes[at + 7] === 0x0a ? 1 : bytes[at + 6] === 0x0a ? 1 : 0)
    if (!isFlate(bytes, start)) continue
    count += 1
    if (count > MOST_STREAMS) throw new Unfit('cv-bomb')
    const end = bytes.indexOf('endstream', start)
    total += await unpackedLength(bytes.subarray(start, end < 0 ? undefined : end))
    if (total > MOST_TOTAL) throw new Unfit('cv-bomb')
  }
}

/** Whether a zlib stream begins here (RFC 1950). */
function isFlate(bytes: Buffer, at: number): boolean {
  const [method = 0, flags = 0] = [bytes[at], bytes[at + 1]]
  return (method & 0x0f) === 8 && method >> 4 <= 7 && (method * 256 + flags) % 31 === 0
}

async function unpackedLength(packed: Buffer): Promise<number> {
  try {
    return inflateSync(packed, { maxOutputLength: SMALL }).length
  } catch (error) {
    // What does not unpack is no stream, or a broken one, which the parser is to say.
    if (!(error instanceof RangeError)) return 0
  }
  const inflate = createInflate()
  inflate.end(packed)
  let length = 0
  try {
    for await (const chunk of inflate) {
      length += chunk instanceof Uint8Array ? chunk.length : 0
      if (length > MOST_STREAM) throw new Unfit('cv-bomb')
    }
  } catch (error) {
    if (error instanceof Unfit) throw error
  }
  return length
}
