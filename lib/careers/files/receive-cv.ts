import { createHmac, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '#lib/action/refusal.ts'
import { openPieces, sealPieces } from '#lib/crypto/sealed-pieces.ts'
import { env } from '#lib/env.ts'
import { keyOfStored, newFileKey } from './file-key.ts'
import { HEAD } from './kind-of.ts'
import { MOST_BYTES } from './limits.ts'

/** What came, as noise on the disk: its key is in the memory of this process alone until the file is taken in. */
export type Draft = {
  /** The sealed file. */
  readonly place: string
  readonly key: Buffer
  /** The name that it will have in the store, by which its key is derived. */
  readonly storedAs: string
  readonly bytes: number
  /** HMAC-SHA-256 of the content by the file's key, hex. */
  readonly digest: string
  readonly head: Buffer
}

/** Where uploads that pass rest for the seconds they are looked through. */
export const incomingFolder = (): string => path.join(env.FILES_DIR, 'incoming')

/**
 * Takes in what comes, counting: never more than a piece of it is in memory, and it is encrypted before it touches the disk. Whoever calls removes
 * the draft. Refusals `cv-empty`, `cv-too-large` (with the first byte too many; nothing is read after it, nothing of it stays).
 */
export async function receiveCv(source: AsyncIterable<Uint8Array>): Promise<Draft> {
  const key = newFileKey()
  const storedAs = randomBytes(16).toString('hex')
  const digest = createHmac('sha256', key)
  const heads: Uint8Array[] = []
  let bytes = 0
  async function* counted() {
    for await (const chunk of source) {
      if (bytes < HEAD) heads.push(Buffer.from(chunk.subarray(0, HEAD - bytes)))
      bytes += chunk.length
      if (bytes > MOST_BYTES) throw new Refusal('cv-too-large')
      digest.update(chunk)
      yield chunk
    }
  }
  await mkdir(incomingFolder(), { recursive: true, mode: 0o700 })
  const place = path.join(incomingFolder(), storedAs)
  try {
    const file = await open(place, 'wx', 0o600)
    try {
      for await (const piece of sealPieces(keyOfStored(key, storedAs), counted())) await file.writeFile(piece)
    } finally {
      await file.close()
    }
    if (bytes === 0) throw new Refusal('cv-empty')
    return { place, key, storedAs, bytes, digest: digest.digest('hex'), head: Buffer.concat(heads) }
  } catch (error) {
    await rm(place, { force: true })
    throw error
  }
}

/** The content of a draft, in pieces. */
export function readDraft({ place, key, storedAs }: Draft): AsyncIterable<Uint8Array> {
  return openPieces(keyOfStored(key, storedAs), createReadStream(place))
}
