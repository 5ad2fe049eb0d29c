import { beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { getDeskProducts, parseProductFilter } from './get-products.ts'

const slugs = async (params: Record<string, string> = {}) => (await getDeskProducts(parseProductFilter(params))).products.map(({ slug }) => slug)
let all: string[] = []

beforeAll(async () => {
  await db.$executeRaw`
    insert into products (id, slug, category_id, name, summary, description, highlights, in_the_box, warranty_months, status, updated_at)
    select uuidv7(), 'many-' || n, (select id from categories limit 1), 'Черновик ' || n, 'Нет', '{}', '{}', '{}', 12, 'draft', now() from generate_series(1, 120) n`
  await db.$executeRaw`
    insert into images (id, product_id, position, file, width, height, alt) select uuidv7(), id, 0, '/x.webp', 1, 1, 'Нет' from products where slug like 'many-%'`
  all = (await db.product.findMany({ orderBy: { id: 'desc' }, select: { slug: true } })).map(({ slug }) => slug)
})

test('page after page shows every product once, forwards and back', async () => {
  const seen: string[] = []
  let page = await getDeskProducts(parseProductFilter({}))
  const pages = [page]
  for (seen.push(...page.products.map(({ slug }) => slug)); page.older !== null; seen.push(...page.products.map(({ slug }) => slug)))
    pages.push((page = await getDeskProducts(parseProductFilter({ older: page.older }))))
  expect(seen).toEqual(all)
  expect([pages.length > 1, pages[0]?.newer]).toEqual([true, null])
  const back = await getDeskProducts(parseProductFilter({ newer: page.newer ?? '' }))
  expect(back.products).toEqual(pages.at(-2)?.products)
  expect(back.newer === null).toBe(pages.length === 2)
})

test('a product is found by a part of its name, SKU or address', async () => {
  expect(await slugs({ q: 'КВАНТ' })).toContain('kvant')
  expect(await slugs({ q: 'vnt-cor' })).toEqual(['kvant'])
  expect(await slugs({ q: 'orbita-spo' })).toEqual(['orbita-sport'])
  expect(await slugs({ q: '%' })).toEqual([])
  expect(await slugs({ q: '_' })).toEqual([])
  expect(await slugs({ q: '\\' })).toEqual([])
})

test('filters hold together', async () => {
  await db.product.update({ where: { slug: 'sled' }, data: { status: 'archived' } })
  await db.image.deleteMany({ where: { product: { slug: 'mayak' } } })
  expect(await slugs({ status: 'archived' })).toEqual(['sled'])
  expect(await slugs({ images: '1' })).toEqual(['mayak'])
  expect(await slugs({ images: '1', category: 'smart-rings' })).toEqual([])
  expect(await slugs({ q: 'kvant', stock: 'out' })).toEqual([])
  expect((await getDeskProducts(parseProductFilter({ q: 'kvnt-coral' }))).products).toMatchObject([{ slug: 'kvant', variants: 4, status: 'active', min_price: 999_000, left: expect.any(Number) }])
})

test('what no form sends is left out', () => {
  const hostile = parseProductFilter({ q: ['a', 'b'], status: 'constructor', older: "' or 1=1", category: '../x', stock: '2', images: 'yes' })
  expect(hostile).toEqual({ q: '', category: null, status: null, stock: null, withoutImages: false, from: null })
})
