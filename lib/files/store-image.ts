import { encodeImage } from './encode-image.ts'
import { putFile } from './picture-files.ts'
import { imageAddress } from './image-name.ts'
import { inspectImage, type LeastSize } from './inspect-image.ts'

export type StoredImage = { readonly file: string; readonly width: number; readonly height: number }

let turn: Promise<unknown> = Promise.resolve()

/**
 * Takes a picture into the store and tells its address. One after the other: pages go on being served meanwhile. Refusals
 * `file-too-large`, `not-a-picture`, `too-many-pixels`, `too-small`.
 */
export async function storeImage(bytes: Buffer, least?: LeastSize): Promise<StoredImage> {
  await inspectImage(bytes, least)
  const encoded = turn.then(() => encodeImage(bytes))
  turn = encoded.catch(() => undefined)
  const { hash, width, height, files } = await encoded
  for (const [name, content] of files) await putFile(name, content)
  return { file: imageAddress(hash), width, height }
}
