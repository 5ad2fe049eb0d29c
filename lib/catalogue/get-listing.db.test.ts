import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { kopecks } from '#lib/money/money.ts'
import { seedSynthetic } from '#prisma/seed/seed-synthetic.ts'
import { facetDefinitions } from './facets.ts'
import { getListing, PAGE_SIZE } from './get-listing.ts'
import { parseListingFilter } from './listing-url.ts'
import { barOf, BARS } from './price-bars.ts'
import { priceScale } from './price-scale.ts'
import type { Listing, ListingFilter } from './types.ts'

type Device = { category: string; values: Set<string>; buyable: Set<string>; inStock: boolean; price: number }
let devices: Device[] = []

beforeAll(async () => {
  await seedSynthetic(500)
  devices = await readDevices()
}, 60_000)

const cases: [string | null, Record<string, string>][] = [
  [null, {}],
  ['smart-rings', {}],
  ['watches-round', { colour: 'graphite' }],
  ['watches-round', { colour: 'graphite,sand', stock: '1' }],
  ['pet-trackers', { colour: 'coral', water: 'ip67,5atm', battery: 'days-14,days-30' }],
  [null, { positioning: 'gps', compatibility: 'ios', from: '3000', to: '9000' }],
  [null, { stock: '1', from: '5000' }],
  ['none', { colour: 'coral' }],
]

test.each(cases)('%s %j: total, facets and price agree with counting one by one', (category, params) => expectAgreement(parseListingFilter(category, params)))

async function expectAgreement(filter: ListingFilter): Promise<void> {
  const listing = await getListing(filter)
  const fitting = (other: ListingFilter) => devices.filter((device) => fits(device, other))
  expect(listing.total).toBe(fitting(filter).length)
  expect(listing.products).toHaveLength(Math.min(PAGE_SIZE, listing.total))
  for (const { name, values } of facetDefinitions) {
    for (const value of Object.keys(values)) {
      const alone = { ...filter, choices: { ...filter.choices, [name]: [value] } }
      expect([name, value, countOf(listing, name, value)]).toEqual([name, value, fitting(alone).length])
    }
  }
  expect(countOf(listing, 'stock', '1')).toBe(fitting({ ...filter, inStock: true }).length)
  const prices = fitting({ ...filter, priceFrom: null, priceTo: null }).map(({ price }) => price)
  const range = listing.facets.find(({ kind }) => kind === 'range')
  expect(range).toMatchObject(prices.length > 0 ? { min: Math.min(...prices), max: Math.max(...prices), bars: exactBars(prices) } : { min: 0, max: 0, bars: [] })
  expectAllOffered(listing, devices.filter(({ category }) => filter.category === null || category === filter.category))
}

/** Every value that anything of the list has is shown, even if it would find nothing now. */
function expectAllOffered({ facets }: Listing, all: readonly Device[]): void {
  const offered = new Set(all.flatMap(({ values }) => [...values]))
  const shown = facets.flatMap((facet) => (facet.kind === 'choice' && facet.name !== 'stock' ? facet.values.filter(({ selected }) => !selected).map(({ value }) => `${facet.name}:${value}`) : []))
  const selected = facets.flatMap((facet) => (facet.kind === 'choice' ? facet.values.filter((each) => each.selected).map(({ value }) => `${facet.name}:${value}`) : []))
  expect(new Set([...shown, ...selected.filter((value) => offered.has(value))])).toEqual(offered)
}

function exactBars(prices: readonly number[]): number[] {
  const scale = priceScale(kopecks(Math.min(...prices)), kopecks(Math.max(...prices)))
  return Array.from({ length: BARS }, (_, bar) => prices.filter((price) => barOf(price, scale) === bar).length)
}

test.each(['popular', 'new', 'cheap', 'expensive'] as const)('pages sorted by %s have every product once', async (sort) => {
  const seen: string[] = []
  const prices: number[] = []
  const first = await getListing(parseListingFilter('watches-round', { sort }))
  for (let page = 1; page <= first.pageCount; page++) {
    const { products } = await getListing({ ...parseListingFilter('watches-round', { sort }), page })
    seen.push(...products.map(({ slug }) => slug))
    prices.push(...products.map(({ price }) => price))
  }
  expect(new Set(seen).size).toBe(first.total)
  expect(seen).toHaveLength(first.total)
  if (sort === 'cheap') expect(prices).toEqual(prices.toSorted((a, b) => a - b))
  if (sort === 'expensive') expect(prices).toEqual(prices.toSorted((a, b) => b - a))
})

test('a page behind the last one is the last one', async () => {
  const listing = await getListing(parseListingFilter('smart-rings', { page: '9999' }))
  expect(listing.page).toBe(listing.pageCount)
  expect(listing.products.length).toBeGreaterThan(0)
})

test('a list filtered by colour shows that colour, and in stock only what can be bought', async () => {
  const { products } = await getListing(parseListingFilter(null, { colour: 'coral', stock: '1' }))
  expect(products.length).toBeGreaterThan(0)
  for (const { href, inStock } of products) {
    expect(href).toMatch(/\/coral(-|$)/)
    expect(inStock).toBe(true)
  }
})

const filters = fc.record({
  category: fc.constantFrom(null, 'watches-round', 'smart-rings', 'pet-trackers', 'accessories'),
  params: fc.record({
    colour: fc.constantFrom('graphite', 'coral,mint', 'silver,graphite,white'),
    water: fc.constantFrom('5atm', 'ip67,ip68'),
    compatibility: fc.constantFrom('ios', 'android,standalone'),
    from: fc.integer({ min: 0, max: 20_000 }).map(String),
    to: fc.integer({ min: 0, max: 30_000 }).map(String),
    stock: fc.constant('1'),
  }, { requiredKeys: [] }),
})

/** All at once, as a bulk change does it: prices and popularity anew, some sold out, archived or in another family. */
async function shuffle(seed: number): Promise<void> {
  const dice = (topic: string) => Prisma.sql`abs(hashtext(${`${topic}:${seed}:`} || id::text)::bigint)`
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('catalogue.bulk', 'on', true)`
    await tx.$executeRaw`update variants set price = 100 * (1000 + ${dice('price')} % 29000), old_price = null`
    await tx.$executeRaw`
      insert into stock_movements (id, key, variant_id, quantity, reason, note)
      select uuidv7(), 'shuffle:' || ${seed}::text || id, id, s.reserved - s.on_hand, 'correction', 'Списано'
      from variants join stock_items s on s.variant_id = id where ${dice('gone')} % 3 = 0 and s.on_hand > s.reserved`
    await tx.$executeRaw`update products set status = 'archived' where ${dice('archived')} % 20 = 0`
    await tx.$executeRaw`update products set category_id = (select id from categories where slug = 'accessories') where ${dice('moved')} % 10 = 0`
    await tx.$executeRaw`select refresh_product_listing(array(select id from products))`
  }, { timeout: 60_000 })
  devices = await readDevices()
}

test('random lists of random catalogues agree with counting one by one', async () => {
  for (const seed of [1, 2, 3]) {
    await shuffle(seed)
    await fc.assert(fc.asyncProperty(filters, ({ category, params }) => expectAgreement(parseListingFilter(category, params))), { numRuns: 25 })
  }
}, 120_000)

function countOf({ facets }: Listing, name: string, value: string): number {
  const facet = facets.find((each) => each.name === name)
  return facet?.kind === 'choice' ? (facet.values.find((each) => each.value === value)?.count ?? 0) : 0
}

function fits({ category, values, buyable, inStock, price }: Device, filter: ListingFilter): boolean {
  const own = filter.inStock ? buyable : values
  const chosen = Object.entries(filter.choices).filter(([, options]) => options.length > 0)
  return (filter.category === null || category === filter.category)
    && (!filter.inStock || inStock)
    && chosen.every(([name, options]) => options.some((value) => own.has(`${name}:${value}`)))
    && price >= (filter.priceFrom ?? 0) && price <= (filter.priceTo ?? price)
}

/** Straight from the tables of the truth. */
async function readDevices(): Promise<Device[]> {
  const products = await db.product.findMany({
    where: { status: 'active' },
    include: { category: true, attributes: { where: { facet: { not: null } } }, variants: { include: { stockItem: true } } },
  })
  return products.map(({ category, attributes, variants }) => {
    const available = variants.filter(({ stockItem }) => stockItem !== null && stockItem.onHand > stockItem.reserved)
    const shown = available.length > 0 ? available : variants
    const others = attributes.map(({ facet, facetValue }) => `${facet}:${facetValue}`)
    return {
      category: category.slug,
      values: new Set([...others, ...variants.map(({ colourId }) => `colour:${colourId}`)]),
      buyable: new Set([...others, ...available.map(({ colourId }) => `colour:${colourId}`)]),
      inStock: available.length > 0,
      price: Math.min(...shown.map(({ price }) => price)),
    }
  })
}
