import { expect, test } from 'vitest'
import * as z from 'zod'
import { db } from '#lib/db/db.ts'
import { receiveStock } from '#lib/stock/receive-stock.ts'
import { changePrice } from './change-price.ts'
import { createCategory } from './create-category.ts'
import { createProduct } from './create-product.ts'
import { getListing } from './get-listing.ts'
import { getProductCore } from './get-product.ts'
import { parseListingFilter } from './listing-url.ts'

const scales = {
  slug: 'gramm',
  category: 'scales',
  name: 'Умные весы «Грамм»',
  summary: 'Весы.',
  description: ['Весы.'],
  highlights: ['До 180 кг'],
  inTheBox: ['весы'],
  warrantyMonths: 12,
  specification: [{ name: 'Питание', rows: [{ name: 'Элемент', value: 'AAA' }] }],
  facets: { water: ['none'], compatibility: ['ios', 'android'] },
  variants: [
    { sku: 'GRAMM-WHITE', colour: { id: 'white', name: 'Белый', hex: '#eeeeec' }, price: 299_000, weight: 1900 },
    { sku: 'GRAMM-BLACK', colour: { id: 'black', name: 'Чёрный', hex: '#17181a' }, price: 279_000, oldPrice: 299_000, weight: 1900 },
  ],
  images: [{ file: '/products/gramm.webp', colour: null, width: 10, height: 10, alt: 'Весы' }],
}

test('a product enters the catalogue, gets goods and is found', async () => {
  await createCategory({ slug: 'scales', name: 'Весы', summary: 'Весы.', position: 9 })
  await createProduct(scales)
  expect(await getProductCore('gramm', null)).toMatchObject({ variant: { sku: 'GRAMM-BLACK', availability: { kind: 'none' } } })

  await receiveStock({ key: 'g1', sku: 'GRAMM-WHITE', quantity: 3 })
  const core = await getProductCore('gramm', null)
  expect(core).toMatchObject({
    variant: { sku: 'GRAMM-WHITE', href: '/product/gramm/white', availability: { kind: 'few', left: 3 } },
    specification: scales.specification,
    variants: [{ sku: 'GRAMM-WHITE' }, { sku: 'GRAMM-BLACK', availability: { kind: 'none' } }],
  })
  const { products, total } = await getListing(parseListingFilter('scales', { stock: '1', compatibility: 'ios' }))
  expect(total).toBe(1)
  expect(products[0]).toMatchObject({ slug: 'gramm', price: 299_000, priceVaries: true, inStock: true, isNew: false, colours: [{ id: 'white' }, { id: 'black' }] })
})

test('what exists is refused, and nothing of it remains', async () => {
  await expect(createCategory({ slug: 'accessories', name: 'Ещё', summary: 'Ещё', position: 0 })).rejects.toMatchObject({ code: 'slug-taken' })
  await expect(createProduct({ ...scales, category: 'accessories', slug: 'kvant' })).rejects.toMatchObject({ code: 'slug-taken' })
  await expect(createProduct({ ...scales, category: 'none', slug: 'new' })).rejects.toMatchObject({ code: 'unknown-category' })
  const variants = [{ ...scales.variants[0], sku: 'KVNT-MINT' }]
  // @ts-expect-error the spread of an element that might be missing
  await expect(createProduct({ ...scales, category: 'accessories', slug: 'new', variants })).rejects.toMatchObject({ code: 'sku-taken' })
  await expect(createProduct({ ...scales, category: 'accessories', slug: 'new', variants: [...scales.variants, ...scales.variants] })).rejects.toThrow(z.ZodError)
  expect(await db.product.count({ where: { slug: 'new' } })).toBe(0)
})

test.each([
  ['a facet value nobody filters by', { facets: { water: ['wet'] } }],
  ['a facet nobody knows', { facets: { constructor: ['ios'] } }],
  ['a colour without a name', { variants: [{ ...scales.variants[0], colour: { id: 'puce', name: 'Пюсовый', hex: '#cc8899' } }] }],
  ['an old price below the new one', { variants: [{ ...scales.variants[0], oldPrice: 100 }] }],
  ['a wrong barcode', { variants: [{ ...scales.variants[0], barcode: '4006381333932' }] }],
  ['no variant', { variants: [] }],
  ['no picture', { images: [] }],
])('%s is refused', async (_, wrong) => {
  // @ts-expect-error what arrives from outside is not what the types say
  await expect(createProduct({ ...scales, category: 'accessories', slug: 'wrong', ...wrong })).rejects.toThrow(z.ZodError)
})

test('every price is on record, and the record only grows', async () => {
  const sku = 'KVNT-GRAPHITE'
  await changePrice({ sku, price: 899_000, oldPrice: 999_000 })
  await changePrice({ sku, price: 899_000, oldPrice: 999_000 })
  await changePrice({ sku, price: 949_000 })
  const history = await db.priceChange.findMany({ where: { variant: { sku } }, orderBy: { id: 'asc' } })
  expect(history.map(({ price, oldPrice }) => [price, oldPrice])).toEqual([[999_000, null], [899_000, 999_000], [949_000, null]])
  await expect(db.$executeRaw`delete from price_changes`).rejects.toThrow(/append-only/)
  await expect(changePrice({ sku: 'NONE', price: 100 })).rejects.toMatchObject({ code: 'unknown-variant' })
  await expect(changePrice({ sku, price: 200, oldPrice: 100 })).rejects.toThrow(z.ZodError)
})
