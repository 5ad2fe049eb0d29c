import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { putFile, readStored } from './picture-files.ts'
import { hashOf } from './image-name.ts'

/** Twice as wide as letters show a picture: over their whole width, or two in a row. */
export type MailWidth = 1072 | 520

const drawn = new Map<string, Promise<string>>()

/**
 * The address of a picture of the shop as JPEG, drawn into the store when it is asked for the first time: not every mail program knows the formats of the site.
 * Throws for a picture that is none of the shop's.
 */
export function mailPicture(file: string, width: MailWidth): Promise<string> {
  const key = `${width} ${file}`
  const known = drawn.get(key)
  if (known) return known
  const address = draw(file, width)
  drawn.set(key, address)
  address.catch(() => drawn.delete(key))
  return address
}

/** How many bytes it has over the whole width of a letter. */
export async function mailWeight(file: string): Promise<number> {
  const name = (await mailPicture(file, 1072)).replace('/images/', '')
  return (await readStored(name))?.length ?? 0
}

async function draw(file: string, width: MailWidth): Promise<string> {
  const jpeg = await sharp(await bytesOf(file), { failOn: 'error' })
    .resize({ width, withoutEnlargement: true })
    .flatten({ background: '#edeff1' })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer()
  const name = `${createHash('sha256').update(jpeg).digest('hex').slice(0, 32)}-${width}.jpg`
  await putFile(name, jpeg)
  return `/images/${name}`
}

async function bytesOf(file: string): Promise<Buffer> {
  const hash = hashOf(file)
  const stored = hash === null ? null : await readStored(`${hash}.webp`)
  if (stored) return stored
  if (!/^\/(products|scenes)\/[a-z0-9-]+(\/[a-z0-9-]+)*\.webp$/.test(file)) throw new Error(`not a picture of the shop: ${file}`)
  return readFile(path.join('public', file))
}
