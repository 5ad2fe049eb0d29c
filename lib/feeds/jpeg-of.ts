import path from 'node:path'
import sharp from 'sharp'

/** Pictures that are kept, of a hundred kilobytes or so each: robots fetch all of a shop in a row, and come again. */
const KEPT = 200
/** Pixels; the side of the largest render. */
const SIDE = 1600

const kept = new Map<string, Promise<Buffer | null>>()

/** A file below `public` as JPEG on white; null when there is no such picture. */
export function jpegOf(file: string): Promise<Buffer | null> {
  const known = kept.get(file)
  const jpeg = known ?? convert(file)
  // the one that was asked for last goes last
  kept.delete(file)
  kept.set(file, jpeg)
  if (!known) {
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    void jpeg.then((made) => made ?? kept.delete(file))
  }
  return jpeg
}

async function convert(file: string): Promise<Buffer | null> {
  return sharp(path.join(process.cwd(), 'public', file))
    .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 86 })
    .toBuffer()
    .catch(() => null)
}
