import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { changeCompared } from './change-compared.ts'
import { comparedSlugs } from './compared-slugs.ts'
import { keepCompared } from './keep-compared.ts'
import { MOST_COMPARED } from './limits.ts'

const slugs = (await db.product.findMany({ where: { status: 'active' }, orderBy: { popularity: 'desc' }, take: 9, select: { slug: true } })).map(({ slug }) => slug)
const [a = '', b = '', c = '', d = '', e = '', f = ''] = slugs
const add = (personId: string, ...coming: string[]) => changeCompared(personId, { add: coming, drop: [] })

test('what was put in last comes first, a repeat changes nothing, and a comparison is of one person', async () => {
  const [anna, boris] = [await makeCustomer(), await makeCustomer()]
  await add(anna.personId, a)
  expect(await add(anna.personId, b, a, 'net-takogo')).toEqual([b, a])
  expect(await comparedSlugs(boris.personId)).toEqual([])
  expect(await changeCompared(boris.personId, { add: [], drop: [a] })).toEqual([])
  expect(await changeCompared(anna.personId, { add: [c], drop: [b] })).toEqual([c, a])
})

test('a fifth is refused and changes nothing; in place of another it comes in', async () => {
  const { personId } = await makeCustomer()
  await add(personId, a, b, c, d)
  await expect(add(personId, e)).rejects.toMatchObject({ code: 'compare-full' })
  await expect(changeCompared(personId, { add: [e, f], drop: [a] })).rejects.toMatchObject({ code: 'compare-full' })
  expect(await comparedSlugs(personId)).toEqual([a, b, c, d])
  expect(await changeCompared(personId, { add: [e], drop: [a] })).toEqual([e, b, c, d])
})

test('two tabs together do not exceed the bound', async () => {
  const { personId } = await makeCustomer()
  await Promise.allSettled(slugs.map((slug) => add(personId, slug)))
  expect(await db.comparedProduct.count({ where: { personId } })).toBe(MOST_COMPARED)
})

test('the database refuses a fifth by whichever way', async () => {
  const { personId } = await makeCustomer()
  const products = await db.product.findMany({ where: { slug: { in: slugs } }, take: 5, select: { id: true } })
  const all = products.map(({ id }) => db.comparedProduct.create({ data: { personId, productId: id } }))
  const done = await Promise.allSettled(all)
  expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  expect(await db.comparedProduct.count({ where: { personId } })).toBe(4)
})

test('a guest’s comparison comes on top at sign-in; what there is no room for is the oldest, and named', async () => {
  const { personId } = await makeCustomer()
  await add(personId, a, b, c)
  const { name } = await db.product.findUniqueOrThrow({ where: { slug: c }, select: { name: true } })
  expect(await keepCompared(personId, [d, b, e])).toEqual({ slugs: [d, e, a, b], leftOut: [name] })
  expect(await keepCompared(personId, [d, b, e, 'net-takogo'])).toEqual({ slugs: [d, e, a, b], leftOut: [] })
})

test('two tabs that merge at once keep four', async () => {
  const { personId } = await makeCustomer()
  await add(personId, a, b)
  await Promise.all([keepCompared(personId, [c, d, e, f]), keepCompared(personId, [c, d, e, f])])
  expect(await comparedSlugs(personId)).toEqual([c, d, e, f])
})

test('what is not sold any more stays in the list until its owner takes it out', async () => {
  const { personId } = await makeCustomer()
  await add(personId, f, a)
  await db.product.update({ where: { slug: f }, data: { status: 'archived' } })
  expect(await comparedSlugs(personId)).toEqual([f, a])
  await db.product.update({ where: { slug: f }, data: { status: 'active' } })
  expect(await changeCompared(personId, { add: [], drop: [f] })).toEqual([a])
})

test('it goes with the person', async () => {
  const { personId } = await makeCustomer()
  await add(personId, a)
  await db.person.delete({ where: { id: personId } })
  expect(await db.comparedProduct.count({ where: { personId } })).toBe(0)
})
