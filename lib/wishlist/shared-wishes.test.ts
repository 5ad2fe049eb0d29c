import { expect, test } from 'vitest'
import { readSlugList } from '#lib/catalogue/slug-list.ts'
import { MOST_SHARED, sharedWishes } from './shared-wishes.ts'

const read = (path: string) => readSlugList(new URL(path, 'http://shop').searchParams.get('items'), MOST_SHARED)

test('a link carries the list in its order, and is read back as it was', () => {
  const { path, count } = sharedWishes(['kvant', 'orbita-2'])
  expect([path, count]).toEqual(['/wishlist/shared?items=kvant,orbita-2', 2])
  expect(read(path)).toEqual(['kvant', 'orbita-2'])
})

test('of a long list it carries the first, and says how many', () => {
  const many = Array.from({ length: 200 }, (_, n) => `tovar-${n}`)
  const { path, count } = sharedWishes(many)
  expect(count).toBe(MOST_SHARED)
  expect(read(path)).toEqual(many.slice(0, MOST_SHARED))
  const long = Array.from({ length: 50 }, (_, n) => `${'x'.repeat(75)}-${n + 10}`)
  expect(sharedWishes(long).path.length).toBeLessThan(1900)
  expect(read(sharedWishes(long).path)).toEqual(long.slice(0, sharedWishes(long).count))
})
