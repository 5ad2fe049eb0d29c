import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { Refusal } from '#lib/action/refusal.ts'
import { MOST_PIXELS } from './inspect-image.ts'
import { imageSizes } from './image-name.ts'

export type EncodedImage = {
  /** Of the picture as it is kept: the same pixels have the same name. */
  readonly hash: string
  readonly width: number
  readonly height: number
  /** By name; the picture itself, after which the others are called, is the last. */
  readonly files: readonly (readonly [name: string, bytes: Buffer])[]
}

/**
 * Draws a picture anew in all the sizes the shop shows. Of the file that came nothing remains but its pixels: no place and camera of the
 * photo, no bytes that pretend to be something else. Refusal `not-a-picture` when it cannot be decoded to its end.
 */
export async function encodeImage(bytes: Buffer): Promise<EncodedImage> {
  const { data, info } = await pixelsOf(bytes)
  const raw = { width: info.width, height: info.height, channels: info.channels }
  const sized = (width: number) => sharp(data, { raw }).resize({ width, withoutEnlargement: true })
  const picture = await sharp(data, { raw }).webp({ quality: 84 }).toBuffer()
  const hash = createHash('sha256').update(picture).digest('hex').slice(0, 32)
  const files: [string, Buffer][] = []
  for (const width of imageSizes.avif) files.push([`${hash}-${width}.avif`, await sized(width).avif({ quality: 55, effort: 3 }).toBuffer()])
  for (const width of imageSizes.webp) files.push([`${hash}-${width}.webp`, await sized(width).webp({ quality: 80 }).toBuffer()])
  return { hash, width: info.width, height: info.height, files: [...files, [`${hash}.webp`, picture]] }
}

async function pixelsOf(bytes: Buffer) {
  try {
    return await sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .toColourspace('srgb')
      .resize({ width: 1200, height: 1600, fit: 'inside', withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true })
  } catch {
    throw new Refusal('not-a-picture')
  }
}
