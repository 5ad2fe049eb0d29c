import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { clearViewed } from './clear-viewed.ts'
import { keepViewed } from './keep-viewed.ts'
import { MOST_VIEWED } from './limits.ts'
import { setViewing } from './set-viewing.ts'
import { viewedSlugs } from './viewed-slugs.ts'

const keeps = vi.hoisted(() => ({ answer: true }))
vi.mock('#lib/policy/account-keeps.ts', async (original) => {
  const { accountKeeps } = await original<{ readonly accountKeeps: (category: string) => Promise<boolean> }>()
  return { accountKeeps: async (category: string) => keeps.answer && (await accountKeeps(category)) }
})

test('nothing is kept of whoever has not asked for it, and the database refuses it too §3.4 §4.1.2', async () => {
  const { personId } = await makeCustomer()
  expect(await keepViewed(personId, ['kvant'])).toBeNull()
  expect(await viewedSlugs(personId)).toBeNull()
  const { id: productId } = await db.product.findUniqueOrThrow({ where: { slug: 'kvant' }, select: { id: true } })
  await expect(db.viewedProduct.create({ data: { personId, productId } })).rejects.toMatchObject({ code: 'P2003' })
})

test('asked for, the last one comes first, seen again is seen now; of one person alone', async () => {
  const [anna, boris] = [await makeCustomer(), await makeCustomer()]
  for (const { personId } of [anna, boris]) await setViewing(personId, true)
  await setViewing(anna.personId, true)
  await keepViewed(anna.personId, ['kvant'])
  expect(await keepViewed(anna.personId, ['orbita-2', 'net-takogo'])).toEqual(['orbita-2', 'kvant'])
  expect(await keepViewed(anna.personId, ['kvant'])).toEqual(['kvant', 'orbita-2'])
  expect(await viewedSlugs(boris.personId)).toEqual([])
  await clearViewed(anna.personId)
  expect(await viewedSlugs(anna.personId)).toEqual([])
})

test('asked no more, all of it goes at once §4.1.2', async () => {
  const { personId } = await makeCustomer()
  await setViewing(personId, true)
  await keepViewed(personId, ['kvant', 'orbita-2'])
  await setViewing(personId, false)
  expect(await db.viewedProduct.count({ where: { personId } })).toBe(0)
  expect(await keepViewed(personId, ['kvant'])).toBeNull()
})

test('twenty are kept, of two tabs together, too', async () => {
  const { personId } = await makeCustomer()
  await setViewing(personId, true)
  const { categoryId } = await db.product.findFirstOrThrow({ select: { categoryId: true } })
  const word = randomUUID().slice(0, 8)
  const many = Array.from({ length: MOST_VIEWED + 10 }, (_, n) => ({
    slug: `v-${word}-${n}`, name: 'Браслет', summary: '', description: [], highlights: [], inTheBox: [], warrantyMonths: 12, categoryId, status: 'active' as const,
  }))
  await db.product.createMany({ data: many })
  const slugs = many.map(({ slug }) => slug)
  await Promise.all([keepViewed(personId, slugs.slice(0, 15)), keepViewed(personId, slugs.slice(15))])
  expect(await db.viewedProduct.count({ where: { personId } })).toBe(MOST_VIEWED)
})

test('a policy that does not name it offers none of it; what is kept can be ended all the same §3.2.5', async () => {
  const { personId } = await makeCustomer()
  await setViewing(personId, true)
  keeps.answer = false
  const other = await makeCustomer()
  await expect(setViewing(other.personId, true)).rejects.toMatchObject({ code: 'viewing-not-offered' })
  await setViewing(personId, false)
  expect(await viewedSlugs(personId)).toBeNull()
  keeps.answer = true
})

test('it goes with the person', async () => {
  const { personId } = await makeCustomer()
  await setViewing(personId, true)
  await keepViewed(personId, ['kvant'])
  await db.person.delete({ where: { id: personId } })
  expect(await db.viewedProduct.count({ where: { personId } })).toBe(0)
})
