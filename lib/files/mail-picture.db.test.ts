import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readStored } from './picture-files.ts'
import { isImageName } from './image-name.ts'
import { mailPicture } from './mail-picture.ts'
import { storeImage } from './store-image.ts'

const nameOf = (address: string): string => address.replace('/images/', '')

async function drawn(file: string, width: 520 | 1072) {
  const name = nameOf(await mailPicture(file, width))
  const bytes = await readStored(name)
  if (!bytes) throw new Error(`${name} is missing`)
  return { name, ...(await sharp(bytes).metadata()) }
}

test('letters show pictures of the catalogue as JPEG, in the size they need', async () => {
  expect(await drawn('/products/kvant/front-coral.webp', 520)).toMatchObject({ format: 'jpeg', width: 520 })
  const wide = await drawn('/products/kvant/front-coral.webp', 1072)
  expect(wide).toMatchObject({ format: 'jpeg', width: 1072 })
  expect(isImageName(wide.name)).toBe(true)
  expect(await mailPicture('/products/kvant/front-coral.webp', 1072)).toBe(`/images/${wide.name}`)
})

test('and pictures of the store, which are not made larger than they are', async () => {
  const { file } = await storeImage(await sharp({ create: { width: 600, height: 500, channels: 3, background: '#446688' } }).png().toBuffer())
  expect(await drawn(file, 1072)).toMatchObject({ format: 'jpeg', width: 600 })
})

test.each(['/products/../../.env', '/etc/passwd', 'https://other.example/a.webp', '/products/none/front.webp', `/images/${'0'.repeat(32)}.webp`])('%s is no picture of the shop', async (file) => {
  await expect(mailPicture(file, 520)).rejects.toThrow(/not a picture|ENOENT/)
})
