import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { days, now } from '#lib/clock/clock.ts'

export type Feed = {
  /** The document, compressed by gzip: a hundred thousand products are some half a gigabyte of text. */
  readonly gzip: Buffer
  readonly etag: string
  readonly modifiedAt: Date
}

type Kept = Feed & { readonly version: string; readonly checkedAt: number; readonly took: number }

/** A feed that takes longer than this (milliseconds) is not waited for while there is an older one. */
const PATIENCE = 2000
/** At most a tenth of the time goes into making a feed anew, however often the catalogue changes. */
const REST = 9
/** The date inside is renewed though nothing else has changed. */
const RENEWED = days(1)

const kept = new Map<string, Kept>()
const underWay = new Map<string, Promise<Kept>>()

/**
 * The document of that name, made once for each `version` and kept in memory. `write` yields it piece by piece for the present moment; its first piece, which
 * tells that moment, does not count as a change: what is otherwise the same keeps its ETag and its date for a day.
 */
export async function keptFeed(name: string, version: string, write: (at: Date) => AsyncIterable<string>): Promise<Feed> {
  const old = kept.get(name)
  if (old && (old.version === version || performance.now() < old.checkedAt + old.took * REST)) return old
  const making = underWay.get(name) ?? make(name, version, write)
  if (!old || old.took < PATIENCE) return making
  making.catch(() => {}) // whoever asks next tries again, and is told
  return old
}

function make(name: string, version: string, write: (at: Date) => AsyncIterable<string>): Promise<Kept> {
  const making = compress(write).then((made) => {
    const old = kept.get(name)
    const same = old?.etag === made.etag && made.modifiedAt.getTime() - old.modifiedAt.getTime() < RENEWED
    const feed = { ...made, ...(same && { gzip: old.gzip, modifiedAt: old.modifiedAt }), version }
    kept.set(name, feed)
    return feed
  })
  underWay.set(name, making)
  const end = () => underWay.delete(name)
  making.then(end, end)
  return making
}

async function compress(write: (at: Date) => AsyncIterable<string>): Promise<Omit<Kept, 'version'>> {
  const began = performance.now()
  const at = now()
  const hash = createHash('sha256')
  const gzip = createGzip()
  const pieces: Buffer[] = []
  gzip.on('data', (piece: Buffer) => pieces.push(piece))
  const done = finished(gzip)
  done.catch(() => {}) // told below
  let head = true
  for await (const text of write(at)) {
    if (!head) hash.update(text)
    head = false
    if (!gzip.write(text)) await once(gzip, 'drain')
  }
  gzip.end()
  await done
  // To the second, as HTTP has it.
  const modifiedAt = new Date(Math.floor(at.getTime() / 1000) * 1000)
  return { gzip: Buffer.concat(pieces), etag: `W/"${hash.digest('base64url').slice(0, 22)}"`, modifiedAt, checkedAt: performance.now(), took: performance.now() - began }
}
