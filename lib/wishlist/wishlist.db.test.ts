import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { dropWish } from './drop-wish.ts'
import { keepWishes } from './keep-wishes.ts'
import { MOST_WISHES } from './limits.ts'
import { getWishCards, getWishes } from './queries.ts'

const [anna, boris] = [await makeCustomer(), await makeCustomer()]

test('what was kept last comes first, a repeat changes nothing, and a list is of one person', async () => {
  expect(await keepWishes(anna.personId, ['orbita-2'])).toBe(1)
  expect(await keepWishes(anna.personId, ['kvant', 'orbita-2', 'net-takogo'])).toBe(1)
  expect(await getWishes(anna.personId)).toEqual(['kvant', 'orbita-2'])
  expect((await getWishCards(anna.personId)).map(({ slug }) => slug)).toEqual(['kvant', 'orbita-2'])
  expect(await getWishes(boris.personId)).toEqual([])
  await dropWish(boris.personId, 'kvant')
  expect(await getWishes(anna.personId)).toEqual(['kvant', 'orbita-2'])
  await dropWish(anna.personId, 'kvant')
  expect(await getWishes(anna.personId)).toEqual(['orbita-2'])
})

test('the list of a device keeps its order', async () => {
  await keepWishes(boris.personId, ['puls-3', 'kvant', 'orbita-2'])
  expect(await getWishes(boris.personId)).toEqual(['puls-3', 'kvant', 'orbita-2'])
})

test('what is taken off sale is not shown and comes back with the product', async () => {
  await keepWishes(anna.personId, ['puls-3'])
  await db.product.update({ where: { slug: 'puls-3' }, data: { status: 'archived' } })
  expect(await getWishes(anna.personId)).not.toContain('puls-3')
  await db.product.update({ where: { slug: 'puls-3' }, data: { status: 'active' } })
  expect(await getWishes(anna.personId)).toContain('puls-3')
})

test('two tabs together do not exceed the bound', async () => {
  const { personId } = await makeCustomer()
  const { categoryId } = await db.product.findFirstOrThrow({ select: { categoryId: true } })
  const word = randomUUID().slice(0, 8)
  const many = Array.from({ length: MOST_WISHES + 10 }, (_, n) => ({
    slug: `w-${word}-${n}`, name: 'Браслет', summary: '', description: [], highlights: [], inTheBox: [], warrantyMonths: 12, categoryId, status: 'active' as const,
  }))
  await db.product.createMany({ data: many })
  const slugs = many.map(({ slug }) => slug)
  await Promise.all([keepWishes(personId, slugs.slice(0, 150)), keepWishes(personId, slugs.slice(100))])
  expect(await db.wish.count({ where: { personId } })).toBe(MOST_WISHES)
})
