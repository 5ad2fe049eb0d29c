import sharp, { type Metadata } from 'sharp'
import { Refusal } from '#lib/action/refusal.ts'

/** Bytes that an upload may have. */
export const MOST_BYTES = 15 * 1024 * 1024
/** Pixels that a picture may unfold to: some kilobytes of a crafted file can ask for gigabytes. */
export const MOST_PIXELS = 40_000_000
/** Pixels that a picture has to have; what a product needs where nothing is said. */
export type LeastSize = { readonly width: number; readonly height: number }
const ENOUGH: LeastSize = { width: 480, height: 480 }

const formats = new Map<string | undefined, (bytes: Buffer) => boolean>([
  ['jpeg', (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['png', (bytes) => bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))],
  ['webp', (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'],
  ['heif', (bytes) => /^ftyp(avif|avis)$/.test(bytes.toString('latin1', 4, 12))],
])

/**
 * Refuses whatever is no photo or render: by its first bytes, before any decoder sees it, then by what its head says. Refusals
 * `file-too-large`, `not-a-picture`, `too-many-pixels`, `too-small`.
 */
export async function inspectImage(bytes: Buffer, least = ENOUGH): Promise<void> {
  if (bytes.length > MOST_BYTES) throw new Refusal('file-too-large')
  // No SVG, no PDF, no TIFF: their readers are large, and none of them is needed here.
  const claimed = [...formats].find(([, begins]) => begins(bytes))?.[0]
  if (!claimed) throw new Refusal('not-a-picture')
  const { format, width, height } = await headOf(bytes)
  if (format !== claimed) throw new Refusal('not-a-picture')
  if (width * height > MOST_PIXELS) throw new Refusal('too-many-pixels')
  if (width < least.width || height < least.height) throw new Refusal('too-small')
}

async function headOf(bytes: Buffer): Promise<Metadata> {
  try {
    return await sharp(bytes, { failOn: 'error', limitInputPixels: false }).metadata()
  } catch {
    throw new Refusal('not-a-picture')
  }
}
