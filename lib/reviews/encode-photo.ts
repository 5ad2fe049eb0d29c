import sharp from 'sharp'
import { Refusal } from '#lib/action/refusal.ts'
import { inspectImage, MOST_PIXELS } from '#lib/files/inspect-image.ts'
import { MOST_PHOTO_BYTES } from './limits.ts'

export type EncodedPhoto = { readonly large: Buffer; readonly thumb: Buffer; readonly width: number; readonly height: number }

/** Pixels of the longer side as it is kept. */
const LARGEST = 1600
const THUMB = 320
/** Seconds that a decoder may work on one picture. */
const PATIENCE = { seconds: 15 }

/**
 * Draws a photo anew, upright, as everybody will see it: of the file that came nothing remains but its pixels, neither where and when it was taken, by which camera, nor
 * comments, profiles and previews. Refusals `photo-too-large`, `not-a-picture`, `too-many-pixels`, `too-small`.
 */
export async function encodePhoto(bytes: Buffer): Promise<EncodedPhoto> {
  if (bytes.length > MOST_PHOTO_BYTES) throw new Refusal('photo-too-large')
  await inspectImage(bytes, { width: 200, height: 200 })
  try {
    const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS })
      .timeout(PATIENCE)
      .autoOrient()
      .toColourspace('srgb')
      .resize({ width: LARGEST, height: LARGEST, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const raw = { width: info.width, height: info.height, channels: info.channels }
    const large = await sharp(data, { raw }).webp({ quality: 80 }).toBuffer()
    const thumb = await sharp(data, { raw }).resize({ width: THUMB, height: THUMB, fit: 'cover', position: 'centre' }).webp({ quality: 74 }).toBuffer()
    return { large, thumb, width: info.width, height: info.height }
  } catch {
    throw new Refusal('not-a-picture')
  }
}
