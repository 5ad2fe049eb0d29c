import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kopecks } from '#lib/money/money.ts'
import { type FacetDefinition, facetDefinitions } from './facets.ts'
import { isCanonical, isPlain, listingHref, parseListingFilter } from './listing-url.ts'
import type { ListingFilter } from './types.ts'

const plain: ListingFilter = { category: null, choices: {}, priceFrom: null, priceTo: null, inStock: false, sort: 'popular', page: 1 }

const filters: fc.Arbitrary<ListingFilter> = fc
  .record({
    category: fc.constantFrom(null, 'smart-rings'),
    choices: fc.tuple(...facetDefinitions.map(choiceOf)).map((entries) => Object.fromEntries(entries.flat())),
    roubles: fc.tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000_000 })),
    bounds: fc.constantFrom('none', 'from', 'to', 'both'),
    inStock: fc.boolean(),
    sort: fc.constantFrom('popular', 'new', 'cheap', 'expensive'),
    page: fc.integer({ min: 1, max: 10_000 }),
  })
  .map(({ roubles: [a, b], bounds, ...rest }) => ({
    ...rest,
    priceFrom: bounds === 'from' || bounds === 'both' ? kopecks(Math.min(a, b) * 100) : null,
    priceTo: bounds === 'to' || bounds === 'both' ? kopecks(Math.max(a, b) * 100) : null,
  }))

test('what is written is read again', () => {
  fc.assert(fc.property(filters, (filter) => {
    const url = new URL(listingHref(filter), 'https://shop.example')
    expect(parseListingFilter(filter.category, paramsOf(url))).toEqual(filter)
  }))
})

test('hostile input never throws, and what comes out is canonical', () => {
  const value = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('1', '-1', '1e9', '0x10', 'NaN', '__proto__', 'coral', 'coral,coral', '99999999999999999999', '\u0000', '\ud800', '😀'))
  const keys = fc.constantFrom('colour', 'battery', 'water', 'positioning', 'compatibility', 'stock', 'from', 'to', 'sort', 'page', '__proto__', 'constructor')
  const params = fc.dictionary(fc.oneof(keys, fc.string({ maxLength: 5 })), fc.oneof(value, fc.array(value, { maxLength: 4 }), fc.constant(undefined)), { maxKeys: 8 })
  fc.assert(fc.property(params, (given) => {
    const filter = parseListingFilter(null, given)
    const again = parseListingFilter(null, paramsOf(new URL(listingHref(filter), 'https://shop.example')))
    expect(again).toEqual(filter)
    const href = listingHref(filter)
    expect(isCanonical(href, paramsOf(new URL(href, 'https://shop.example')))).toBe(true)
    expect(filter.page).toBeGreaterThanOrEqual(1)
    expect(filter.priceTo ?? filter.priceFrom ?? 0).toBeGreaterThanOrEqual(filter.priceFrom ?? 0)
  }))
})

test('the canonical order does not depend on the order of the URL', () => {
  const filter = parseListingFilter('smart-rings', { water: '10atm', colour: ['silver', 'graphite,silver'], to: '20 000', from: '30000', sort: 'cheap' })
  expect(listingHref(filter)).toBe('/catalogue/smart-rings/filter?colour=graphite&colour=silver&water=10atm&from=20000&to=30000&sort=cheap')
})

test.each([
  [{ colour: ['mint', 'coral'] }, '/catalogue/filter?colour=coral&colour=mint'],
  [{ from: '7 000', to: '5000' }, '/catalogue/filter?from=5000&to=7000'],
  [{ sort: 'popular', colour: 'mint' }, '/catalogue/filter?colour=mint'],
  [{ sort: 'popular' }, '/catalogue'],
])('%j is told at its one address %s', (params: Record<string, string | string[]>, href) => {
  expect(listingHref(parseListingFilter(null, params))).toBe(href)
  expect(isCanonical(href, params)).toBe(false)
})

test('what lists know nothing of makes no other address', () => expect(isCanonical('/catalogue/filter?colour=mint', { utm_source: 'mail', colour: 'mint' })).toBe(true))

test('only the unfiltered first page in the usual order is plain', () => {
  expect(isPlain(plain)).toBe(true)
  expect(listingHref(plain)).toBe('/catalogue')
  expect(isPlain({ ...plain, page: 2 })).toBe(false)
  expect(isPlain({ ...plain, sort: 'new' })).toBe(false)
})

/** No entry, or one with some values of the facet in their order. */
function choiceOf({ name, values }: FacetDefinition): fc.Arbitrary<[string, string[]][]> {
  return fc.subarray(Object.keys(values)).map((chosen) => (chosen.length > 0 ? [[name, chosen]] : []))
}

/** As Next hands them to a page. */
function paramsOf({ searchParams }: URL): Record<string, string | string[]> {
  return Object.fromEntries([...new Set(searchParams.keys())].map((key) => {
    const values = searchParams.getAll(key)
    return [key, values.length === 1 ? (values[0] ?? '') : values]
  }))
}
