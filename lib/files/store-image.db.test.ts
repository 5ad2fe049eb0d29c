import { readdir } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { env } from '#lib/env.ts'
import { readStored } from './picture-files.ts'
import { imageSizes } from './image-name.ts'
import { storeImage } from './store-image.ts'
import { storedImage } from './stored-image.ts'

const secret = 'Снято в Энгельсе'
let photo: Buffer

beforeAll(async () => {
  photo = await sharp({ create: { width: 1800, height: 1500, channels: 3, background: '#446688' } })
    .withExif({ IFD0: { Artist: 'Anna', ImageDescription: secret }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
    .jpeg()
    .toBuffer()
})

const nameIn = (file: string): string => file.replace('/images/', '')

test('a photo is kept in every size the shop asks for, without where and by whom it was taken', async () => {
  expect((await sharp(photo).metadata()).exif).toBeDefined()
  const stored = await storeImage(photo)
  expect(stored).toMatchObject({ width: 1200, height: 1000, file: expect.stringMatching(/^\/images\/[0-9a-f]{32}\.webp$/) })
  const stem = nameIn(stored.file).replace('.webp', '')
  const names = [`${stem}.webp`, ...imageSizes.avif.map((width) => `${stem}-${width}.avif`), ...imageSizes.webp.map((width) => `${stem}-${width}.webp`)]
  for (const name of names) {
    const bytes = await readStored(name)
    if (!bytes) throw new Error(`${name} is missing`)
    const { exif, format, width } = await sharp(bytes).metadata()
    expect([name, exif, format, width]).toEqual([name, undefined, name.endsWith('.avif') ? 'heif' : 'webp', Number(/-(\d+)\./.exec(name)?.[1] ?? 1200)])
    expect(bytes.includes(secret)).toBe(false)
  }
  expect(await storedImage(stored.file)).toEqual(stored)
})

test('the same picture is kept once, however often and by how many it is sent', async () => {
  const other = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#aa3322' } }).png().toBuffer()
  const before = await storeImage(other)
  const again = await Promise.all(Array.from({ length: 4 }, () => storeImage(other)))
  expect(new Set(again.map(({ file }) => file))).toEqual(new Set([before.file]))
  const found = await readdir(path.join(env.FILES_DIR, 'images'), { recursive: true })
  expect(found.filter((name) => name.includes(nameIn(before.file).replace('.webp', '')))).toHaveLength(7)
  expect(found.filter((name) => name.endsWith('.new'))).toEqual([])
})

test('what a photo drags along behind its end is not kept', async () => {
  const polyglot = Buffer.concat([photo, Buffer.from('<script>alert(1)</script>PK\u0003\u0004')])
  const { file } = await storeImage(polyglot)
  expect(file).toBe((await storeImage(photo)).file)
  expect((await readStored(nameIn(file)))?.includes('<script>')).toBe(false)
})

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><script>alert(1)</script></svg>')
const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#000' }, limitInputPixels: false }).png().toBuffer()

test.each<readonly [string, () => Buffer | Promise<Buffer>, string]>([
  ['a drawing with a script', () => svg, 'not-a-picture'],
  ['a page that begins like a GIF', () => Buffer.from('GIF89a/*<script>alert(1)</script>*/'), 'not-a-picture'],
  ['a script that begins like a photo', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<?php echo 1 ?>')]), 'not-a-picture'],
  ['a drawing that begins like a picture', () => Buffer.concat([Buffer.from('RIFF0000WEBP'), svg]), 'not-a-picture'],
  ['half of a photo', () => photo.subarray(0, photo.length / 2), 'not-a-picture'],
  ['nothing', () => Buffer.alloc(0), 'not-a-picture'],
  ['some kilobytes that unfold to gigabytes', () => blank(12_000, 12_000), 'too-many-pixels'],
  ['fifty megapixels', () => blank(10_000, 5000), 'too-many-pixels'],
  ['a stamp', () => blank(100, 900), 'too-small'],
  ['a heavy file', () => Buffer.alloc(15 * 1024 * 1024 + 1, 0xff), 'file-too-large'],
])('%s is refused', async (_, make, code) => {
  await expect(storeImage(await make())).rejects.toMatchObject({ code })
})

test('a letter takes a low banner, and nothing narrower than itself', async () => {
  const least = { width: 536, height: 120 }
  expect(await storeImage(await blank(600, 150), least)).toMatchObject({ width: 600, height: 150 })
  for (const [width, height] of [[535, 900], [900, 119]] as const) await expect(storeImage(await blank(width, height), least)).rejects.toMatchObject({ code: 'too-small' })
})

test('no other file can be asked for', async () => {
  expect(await storedImage('/images/../../auth-secret')).toBeNull()
  expect(await storedImage('/products/kvant/front-coral.webp')).toBeNull()
  expect(await storedImage(`/images/${'0'.repeat(32)}.webp`)).toBeNull()
})
