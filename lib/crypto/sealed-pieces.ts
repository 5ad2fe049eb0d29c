import { createCipheriv, createDecipheriv } from 'node:crypto'

/** Bytes of a file that are sealed at a time: what a reader holds of it at once. */
const PIECE = 64 * 1024
const TAG = 16

/**
 * A file under AES-256-GCM, piece by piece. The nonce of a piece is its number and whether it is the last: pieces that change places, go missing
 * or are added do not open. `key` (32 bytes) seals this one file and nothing else.
 */
export async function* sealPieces(key: Uint8Array, source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, undefined> {
  let number = 0
  for await (const { bytes, last } of cut(source, PIECE)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, last))
    // Without gathering them: a crowd of uploads leaves as little behind as it can. GCM ends with nothing but its tag.
    yield cipher.update(bytes)
    cipher.final()
    yield cipher.getAuthTag()
    number += 1
  }
}

/** What `sealPieces` sealed. Throws at the first piece that is not as it was sealed, before anything of it is given away. */
export async function* openPieces(key: Uint8Array, sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, undefined> {
  let number = 0
  for await (const { bytes, last } of cut(sealed, PIECE + TAG)) {
    const end = bytes.length - TAG
    if (end < 0) throw new Error('a sealed file is cut short')
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, last), { authTagLength: TAG })
    decipher.setAuthTag(bytes.subarray(end))
    const opened = decipher.update(bytes.subarray(0, end))
    decipher.final()
    yield opened
    number += 1
  }
}

/** Bytes that a file of so many bytes has once it is sealed. */
export const sealedLength = (bytes: number): number => bytes + TAG * Math.max(1, Math.ceil(bytes / PIECE))

function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 7)
  nonce[11] = last ? 1 : 0
  return nonce
}

/** In pieces of one size, the last as long as it is. One buffer serves them all: a piece is used before the next is asked for. */
async function* cut(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<{ readonly bytes: Buffer; readonly last: boolean }, void, undefined> {
  const piece = Buffer.allocUnsafe(size)
  let filled = 0
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; ) {
      if (filled === size) {
        yield { bytes: piece, last: false }
        filled = 0
      }
      const part = chunk.subarray(at, at + size - filled)
      piece.set(part, filled)
      filled += part.length
      at += part.length
    }
  }
  yield { bytes: piece.subarray(0, filled), last: true }
}
