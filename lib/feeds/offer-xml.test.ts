import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kopecks } from '#lib/money/money.ts'
import { checkYml } from './check-yml.ts'
import { offersXml } from './offer-xml.ts'
import { paramOf } from './param-of.ts'
import type { FeedProduct, FeedVariant } from './read-products.ts'

const at = new Date('2026-11-23T12:00:00Z')
const site = 'https://bigio.ru'
const carried = [{ method: 'courier', maxWeight: 500, price: kopecks(29_000), daysMin: 1, daysMax: 2 }, { method: 'pickup', maxWeight: 1000, price: kopecks(19_000), daysMin: 1, daysMax: 3 }] as const
const variant: FeedVariant = { sku: 'KNTR-GOLD-18', path: 'gold-18', colourId: 'gold', colourName: 'Золото', size: '18', price: 1_299_000, oldPrice: null, weight: 45, barcode: null, left: 3 }
const product: FeedProduct = {
  id: '1', number: 7, category: 2, slug: 'kontur', name: 'Умное кольцо Контур', description: ['Кольцо.'], warrantyMonths: 12, variants: [variant],
  images: [{ file: '/products/kontur/front-gold.webp', colourId: 'gold', width: 1200, height: 1200, alt: 'Кольцо' }], specification: [{ name: 'Ширина', value: '7,5\u00a0мм' }],
}

const file = (products: readonly FeedProduct[]) => [
  '<?xml version="1.0" encoding="UTF-8"?>\n<yml_catalog date="2026-11-23T12:00:00+00:00"><shop><name>S</name><company>C</company><url>https://bigio.ru</url>',
  '<currencies><currency id="RUR" rate="1"/></currencies><categories><category id="2">Кольца</category></categories><offers>',
  ...products.map((each) => offersXml(each, site, carried)), '</offers></shop></yml_catalog>',
]
const check = (products: readonly FeedProduct[]) => checkYml(file(products), { at, site, keep: [variant.sku] })
const offerOf = async (changes: Partial<FeedVariant>, of: Partial<FeedProduct> = {}) => {
  const checked = await check([{ ...product, ...of, variants: [{ ...variant, ...changes }] }])
  expect(checked.faults).toEqual([])
  return checked.offer(variant.sku)
}

test('an offer says what the page says', async () => {
  const offer = await offerOf({})
  expect(offer?.attributes).toEqual({ id: 'KNTR-GOLD-18', group_id: '7', available: 'true' })
  expect(Object.fromEntries(offer?.values ?? [])).toMatchObject({
    name: ['Умное кольцо Контур, Золото, 18'], url: ['https://bigio.ru/product/kontur/gold-18'], price: ['12990'], categoryId: ['2'], weight: ['0.045'], count: ['3'],
    picture: ['https://bigio.ru/feeds/pictures/products/kontur/front-gold.webp.jpg'], description: ['<p>Кольцо.</p>'], 'warranty-days': ['P12M'],
  })
  expect(offer?.params).toEqual([{ name: 'Цвет', value: 'Золото' }, { name: 'Размер', value: '18' }, { name: 'Ширина', unit: 'мм', value: '7.5' }])
})

test('stock is told as the page tells it: exact up to five, «много» above, sold out stays in the file', async () => {
  for (const [left, count, available] of [[0, '0', 'false'], [-1, '0', 'false'], [5, '5', 'true'], [6, '6', 'true'], [500, '6', 'true']] as const) {
    const offer = await offerOf({ left })
    expect([offer?.values.get('count'), offer?.attributes.available]).toEqual([[count], available])
  }
})

test('a price before is told from five to ninety-five per cent', async () => {
  const told = async (price: number, oldPrice: number) => (await offerOf({ price, oldPrice }))?.values.get('oldprice')?.[0]
  expect(await told(95_500, 100_000)).toBe('1000')
  expect(await told(95_600, 100_000)).toBeUndefined()
  expect(await told(4_600, 100_000)).toBe('1000')
  expect(await told(4_400, 100_000)).toBeUndefined()
  expect(await told(100, 180)).toBeUndefined()
})

test('the shop’s own barcodes are no GTIN; makers are named where the specification names them', async () => {
  expect((await offerOf({ barcode: '2000000000015' }))?.values.has('barcode')).toBe(false)
  expect((await offerOf({ barcode: '4600051000057' }))?.values.get('barcode')).toEqual(['4600051000057'])
  const offer = await offerOf({}, { specification: [{ name: 'Производитель', value: 'Завод «Луч»' }, { name: 'Артикул производителя', value: 'L-1' }] })
  expect([offer?.values.get('vendor'), offer?.values.get('vendorCode')]).toEqual([['Завод «Луч»'], ['L-1']])
})

test('too heavy for a method is not delivered by it; from five thousand roubles the pickup point is free', async () => {
  expect((await offerOf({ weight: 700 }))?.values.get('delivery')).toEqual(['false'])
  expect(offersXml({ ...product, variants: [{ ...variant, price: 500_000 }] }, site, carried)).toContain('<pickup-options><option cost="0" days="1-3"/>')
  expect(offersXml({ ...product, variants: [{ ...variant, price: 499_999 }] }, site, carried)).toContain('<pickup-options><option cost="190" days="1-3"/>')
})

test('whatever goods are called and however long they are described, the file stays by the rules', async () => {
  const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(']]>', '<script>', '&amp;', '&', '\u0000', '\uD800', '"\'<>', '<!--', '\uFFFE', 'Ё'.repeat(400)))
  const line = fc.array(hostile, { minLength: 1, maxLength: 6 }).map((parts) => `т${parts.join(' ')}`)
  await fc.assert(fc.asyncProperty(line, fc.array(line.map((text) => text.repeat(3)), { minLength: 1, maxLength: 12 }), line, async (name, description, value) => {
    const { faults, offers } = await check([{ ...product, name, description, specification: [{ name: 'Ряд', value }], variants: [{ ...variant, colourName: name }] }])
    expect(faults).toEqual([])
    expect(offers).toBe(1)
  }), { numRuns: 150 })
  const long = await offerOf({}, { description: ['&'.repeat(4000), 'дальше'] })
  expect(long?.values.get('description')?.[0]?.length).toBeLessThanOrEqual(3000)
})

test.each([
  ['46 мм', 'мм', '46'], ['3,2\u00a0мм', 'мм', '3.2'], ['-20 °C', '°C', '-20'], ['до 14 дней', null, 'до 14 дней'], ['46 попугаев', null, '46 попугаев'], ['46мм', null, '46мм'],
])('«%s» is measured in %s', (value, unit, number) => expect(paramOf({ name: 'п', value })).toEqual({ name: 'п', unit, value: number }))

test('what breaks a rule is noticed', async () => {
  const broken = async (change: (text: string) => string) => (await checkYml([change(file([product]).join(''))], { at, site })).faults
  const cases: readonly [string, string, RegExp][] = [
    ['id="KNTR-GOLD-18"', 'id="кольцо №1"', /its id/], ['<price>12990', '<price>12 990', /price/], ['available="true"', 'available="да"', /available/], ['</offer>', '<colour>1</colour></offer>', /unknown colour/],
    ['<categoryId>2', '<categoryId>9', /no such category/], ['<picture>https://bigio.ru', '<picture>', /picture/], ['.webp.jpg', '.webp', /picture/], ['<count>3', '<count>0', /count/],
    ['date="2026-11-23T', 'date="2026-11-03T', /not of these days/], ['<p>Кольцо.', '<p><b>Кольцо.</b>', /<b> in the description/], ['days="1-2"', 'days="1-9"', /days/],
    ['currencyId>RUR', 'currencyId>USD', /currency/], ['</price>', '</price><oldprice>13000</oldprice>', /oldprice/], ['group_id="7"', 'group_id="кольца"', /group/], ['</shop>', '', /well-formed/],
    ['<company>C</company>', '', /shop has/], ['<description>', '<descriptio>', /well-formed/],
  ]
  for (const [from, to, fault] of cases) expect(await broken((text) => text.replace(from, to))).toContainEqual(expect.stringMatching(fault))
  expect((await checkYml(file([product, product]), { at, site })).faults.join()).toMatch(/two offers/)
})
