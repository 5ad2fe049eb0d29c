import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { expect, test, vi } from 'vitest'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { getMovedSlug } from './get-moved-slug.ts'

const someSlug = () => `moved-${randomUUID().slice(0, 8)}`

async function product(): Promise<{ id: string; slug: string; rename: (slug: string) => Promise<unknown> }> {
  const { productId: id } = await makeVariant()
  const { slug } = await db.product.update({ where: { id }, data: { status: 'active' }, select: { slug: true } })
  return { id, slug, rename: (to) => db.product.update({ where: { id }, data: { slug: to } }) }
}

test('every address that a product had leads to the present one, until somebody takes it', async () => {
  const { id, slug, rename } = await product()
  const [second, third] = [someSlug(), someSlug()]
  await rename(second)
  await rename(third)
  expect([await getMovedSlug(slug), await getMovedSlug(second), await getMovedSlug(third)]).toEqual([third, third, null])
  await rename(second)
  expect([await getMovedSlug(slug), await getMovedSlug(second), await getMovedSlug(third)]).toEqual([second, null, second])
  const other = await product()
  await other.rename(slug)
  expect([await getMovedSlug(slug), await getMovedSlug(other.slug)]).toEqual([null, slug])
  await db.product.update({ where: { id }, data: { status: 'archived' } })
  expect(await getMovedSlug(third)).toBeNull()
})

test('what was a draft under an address never was there', async () => {
  const { id, slug, rename } = await product()
  await db.product.update({ where: { id }, data: { status: 'draft' } })
  await rename(someSlug())
  await db.product.update({ where: { id }, data: { status: 'active' } })
  expect(await getMovedSlug(slug)).toBeNull()
})

test('pages under all former addresses hear of a new one', async () => {
  const { slug, rename } = await product()
  const second = someSlug()
  await rename(second)
  const client = new Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  const heard: unknown[] = []
  client.on('notification', ({ payload = '' }) => heard.push(JSON.parse(payload)))
  await client.query('LISTEN catalogue_changed')
  await rename(someSlug())
  await vi.waitFor(() => expect(heard).toEqual(expect.arrayContaining([expect.objectContaining({ product: slug }), expect.objectContaining({ product: second })])), { timeout: 10_000 })
  await client.end()
})
