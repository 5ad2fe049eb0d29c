import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Unfit } from './unfit.ts'

const MOST_PARTS = 1000
/** Bytes of one part and of all, unpacked. */
const MOST_PART = 48 * 1024 * 1024
const MOST_TOTAL = 128 * 1024 * 1024
/** Unpacked to packed; small parts may be what they like. */
const MOST_RATIO = 200
const SMALL = 1024 * 1024
/** Bytes that a data descriptor puts between two parts. */
const GAP = 64
const EOCD = 22

export type Part = {
  readonly name: string
  /** Unpacked, checked against its declared length and sum. To be read to its end. */
  content(): AsyncGenerator<Buffer, void, undefined>
}

/**
 * The parts of an archive that is nothing but an archive: from its first byte to its last, without names that lead elsewhere or stand twice, without
 * passwords, and no larger unpacked than documents are, whatever it says of itself.
 */
export async function readZip(bytes: Buffer): Promise<Part[]> {
  const start = bytes.length - EOCD
  // The list of parts ends at the end of the file, and begins where it says.
  if (start < 0 || bytes.readUInt32LE(start) !== 0x06054b50) throw new Unfit(bytes.includes('PK\x05\x06') ? 'cv-polyglot' : 'cv-broken')
  const directory = bytes.readUInt32LE(start + 16)
  if (directory + bytes.readUInt32LE(start + 12) !== start) throw new Unfit('cv-polyglot')
  if (bytes.readUInt16LE(start + 10) > MOST_PARTS) throw new Unfit('cv-bomb')
  const zip = await fromBufferPromise(bytes, { validateEntrySizes: true, strictFileNames: true })
  const entries = await entriesOf(zip)
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (total > MOST_TOTAL || entries.some(isBomb)) throw new Unfit('cv-bomb')
  if (entries.some((entry) => entry.isEncrypted())) throw new Unfit('cv-encrypted')
  if (new Set(entries.map(({ fileName }) => fileName.toLowerCase())).size !== entries.length) throw new Unfit('cv-polyglot')
  await checkPlaces(zip, entries, directory)
  return entries.filter(({ fileName }) => !fileName.endsWith('/')).map((entry) => ({ name: entry.fileName, content: () => unpack(zip, entry) }))
}

const isBomb = ({ uncompressedSize, compressedSize }: Entry): boolean => uncompressedSize > MOST_PART || (uncompressedSize > SMALL && uncompressedSize > compressedSize * MOST_RATIO)

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch (error) {
    // «../», «/», «C:» and «\» in a name.
    if (error instanceof Error && /path|characters in fileName/i.test(error.message)) throw new Unfit('cv-polyglot')
    throw error
  }
  return entries
}

/** One part after the other, from the first byte of the file: none within another, nothing between them. */
async function checkPlaces(zip: ZipFile, entries: readonly Entry[], directory: number): Promise<void> {
  let end = 0
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    const gap = entry.relativeOffsetOfLocalHeader - end
    if (gap < 0) throw new Unfit('cv-bomb')
    if (gap > (end === 0 ? 0 : GAP)) throw new Unfit('cv-polyglot')
    const { fileDataStart, fileName } = await zip.readLocalFileHeaderPromise(entry)
    if (!fileName.equals(entry.fileNameRaw)) throw new Unfit('cv-polyglot')
    end = fileDataStart + entry.compressedSize
  }
  if (end > directory) throw new Unfit('cv-bomb')
  if (directory - end > GAP) throw new Unfit('cv-polyglot')
}

async function* unpack(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer, void, undefined> {
  let sum = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const bytes = Buffer.from(chunk)
      sum = crc32(bytes, sum)
      yield bytes
    }
  } catch (error) {
    if (error instanceof Error && /too many bytes/i.test(error.message)) throw new Unfit('cv-bomb')
    throw error
  }
  if (sum !== entry.crc32) throw new Unfit('cv-broken')
}
