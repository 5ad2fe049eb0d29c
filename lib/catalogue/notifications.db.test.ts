import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { correctStock } from '#lib/stock/correct-stock.ts'
import { receiveStock } from '#lib/stock/receive-stock.ts'
import { changePrice } from './change-price.ts'
import { createCategory } from './create-category.ts'

let ear: pg.Client
let heard: unknown[] = []

beforeAll(async () => {
  ear = new pg.Client({ connectionString: env.DATABASE_URL })
  await ear.connect()
  await ear.query('listen catalogue_changed')
  ear.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? '')))
})
afterAll(() => ear.end())
beforeEach(() => {
  heard = []
})

/** What was said until now: the answer to a query comes after the notifications before it. */
async function said(): Promise<unknown[]> {
  await ear.query('select 1')
  return heard
}

const kvant = (listing: boolean) => ({ product: 'kvant', category: 'watches-square', listing })

test('a new lowest price concerns the page and the lists', async () => {
  await changePrice({ sku: 'KVNT-SILVER', price: 989_000 })
  expect(await said()).toEqual(expect.arrayContaining([kvant(false), kvant(true)]))
})

test('the same price again concerns nothing on a card', async () => {
  await changePrice({ sku: 'KVNT-SILVER', price: 989_000 })
  expect(await said()).not.toContainEqual(kvant(true))
})

test('a price that is not the shown one concerns the page only, unless it makes prices differ', async () => {
  await changePrice({ sku: 'KVNT-MINT', price: 1_099_000 })
  expect(await said()).toEqual([kvant(false)])
})

test('a sale from plenty concerns nobody', async () => {
  await correctStock({ key: 'a', sku: 'KVNT-GRAPHITE', quantity: -3, note: 'Недостача' })
  expect(await said()).toEqual([])
})

test('the last five are told on the page, and only there', async () => {
  await correctStock({ key: 'b', sku: 'KVNT-CORAL', quantity: -1, note: 'Недостача' })
  expect(await said()).toEqual([kvant(false)])
})

test('one colour of several sold out is no news for lists', async () => {
  await correctStock({ key: 'c', sku: 'KVNT-CORAL', quantity: -2, note: 'Недостача' })
  expect(await said()).toEqual([kvant(false)])
})

test('the shown variant sold out, or all of them, is', async () => {
  await correctStock({ key: 'd', sku: 'MAYO-WHITE', quantity: -45, note: 'Недостача' })
  expect(await said()).toContainEqual({ product: 'mayak-obd', category: 'car-trackers', listing: true })
  heard = []
  await receiveStock({ key: 'e', sku: 'MAYO-WHITE', quantity: 45 })
  expect(await said()).toContainEqual({ product: 'mayak-obd', category: 'car-trackers', listing: true })
})

test('a text of the page concerns the page, a name the lists too', async () => {
  await db.product.update({ where: { slug: 'kvant' }, data: { description: ['Новый текст'] } })
  expect(await said()).toEqual([kvant(false)])
  await db.product.update({ where: { slug: 'kvant' }, data: { name: 'Смарт-часы «Квант 2»' } })
  expect(await said()).toContainEqual(kvant(true))
})

test('what moves to another family leaves the old one', async () => {
  await db.product.update({ where: { slug: 'sled' }, data: { category: { connect: { slug: 'key-finders' } } } })
  expect(await said()).toEqual(expect.arrayContaining([
    { product: 'sled', category: 'key-finders', listing: true },
    { product: 'sled', category: 'pet-trackers', listing: true },
  ]))
})

test('the name of a family concerns everything', async () => {
  await db.category.update({ where: { slug: 'smart-rings' }, data: { name: 'Кольца' } })
  expect(await said()).toEqual([{ everything: true }])
})

test('a picture concerns the page and the lists, a row of the specification the page, what is taken off sale the lists', async () => {
  await db.image.updateMany({ where: { product: { slug: 'kvant' }, position: 0 }, data: { alt: 'Иначе' } })
  expect(await said()).toContainEqual(kvant(true))
  heard = []
  await db.attributeValue.updateMany({ where: { product: { slug: 'kvant' }, position: 0 }, data: { value: 'иначе' } })
  expect(await said()).toContainEqual(kvant(false))
  heard = []
  await db.product.update({ where: { slug: 'kvant' }, data: { status: 'archived' } })
  expect(await said()).toContainEqual(kvant(true))
})

test('an empty new family, and one that goes, concern everything', async () => {
  await createCategory({ slug: 'new-family', name: 'Новое', summary: 'Новое.' })
  expect(await said()).toEqual([{ everything: true }])
  heard = []
  await db.category.delete({ where: { slug: 'new-family' } })
  expect(await said()).toEqual([{ everything: true }])
})

test('what is undone is not said', async () => {
  await expect(db.$transaction(async (tx) => {
    await tx.variant.updateMany({ data: { price: 100 } })
    throw new Error('undo')
  })).rejects.toThrow('undo')
  expect(await said()).toEqual([])
})
