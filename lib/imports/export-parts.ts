import { Zip, ZipDeflate } from 'fflate'
import { csvHead, exportCsv } from './export-csv.ts'
import { type ImportKind, LARGEST_FILE } from './kinds.ts'

/** Bytes of one part: below what an import takes, with room for the last piece. */
const PART = LARGEST_FILE - 5 * 2 ** 20

/**
 * The file of everything as an archive of parts of at most so many bytes, each with its head and small enough to be loaded again. Made as it is
 * read: never more than one piece of it is in memory.
 */
export async function* exportParts(kind: ImportKind, most = PART): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const encoder = new TextEncoder()
  const head = encoder.encode(csvHead(kind))
  let number = 0
  let size = 0
  let part: ZipDeflate | null = null
  for await (const piece of exportCsv(kind)) {
    const bytes = encoder.encode(piece)
    if (part === null || size + bytes.length > most) {
      part?.push(new Uint8Array(), true)
      number += 1
      part = new ZipDeflate(`${kind}-${number}.csv`, { level: 1 })
      zip.add(part)
      // The first piece of all is the head.
      if (number > 1) part.push(head)
      size = number > 1 ? head.length : 0
    }
    part.push(bytes)
    size += bytes.length
    yield* ready.splice(0)
  }
  part?.push(new Uint8Array(), true)
  zip.end()
  yield* ready.splice(0)
}
