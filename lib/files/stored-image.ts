import sharp from 'sharp'
import { readStored } from './picture-files.ts'
import { hashOf, imageAddress } from './image-name.ts'
import type { StoredImage } from './store-image.ts'

/** The picture of the store at an address, with the dimensions it has; null when there is none. */
export async function storedImage(address: string): Promise<StoredImage | null> {
  const hash = hashOf(address)
  const bytes = hash === null ? null : await readStored(`${hash}.webp`)
  if (hash === null || bytes === null) return null
  const { width, height } = await sharp(bytes).metadata()
  return { file: imageAddress(hash), width, height }
}
