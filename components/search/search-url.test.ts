import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCanonical, type SearchParams } from '#lib/catalogue/listing-url.ts'
import { MOST_LENGTH, parseSearch, searchHref, wordsHref } from './search-url.ts'

test('words and filters have one address', () => {
  const search = parseSearch({ q: '  умные \n часы ', stock: '1', colour: ['mint', 'coral'], category: 'watches-round', sort: 'cheap', page: '2' })
  expect(search).toMatchObject({ query: 'умные часы', filter: { category: 'watches-round', inStock: true, sort: 'cheap', page: 2 } })
  expect(decodeURIComponent(searchHref(search))).toBe('/search?q=умные+часы&category=watches-round&colour=coral&colour=mint&stock=1&sort=cheap&page=2')
})

test('words as they were typed are a state of their own, with one address', () => {
  const exact = parseSearch({ q: 'xfcs', exact: '1', stock: '1' })
  expect(exact).toMatchObject({ query: 'xfcs', exact: true })
  expect(searchHref(exact)).toBe('/search?q=xfcs&exact=1&stock=1')
  for (const other of ['', '0', 'true', '1 ', ['0', '1']]) expect(searchHref(parseSearch({ q: 'xfcs', exact: other }))).toBe('/search?q=xfcs')
})

test('without words there is nothing to narrow', () => {
  expect(searchHref(parseSearch({ colour: 'mint', q: ' \u200b ' }))).toBe('/search')
  expect(wordsHref(' ')).toBe('/search')
  expect(wordsHref('a&b=c#d')).toBe('/search?q=a%26b%3Dc%23d')
})

test('whatever is asked has one canonical address', () => {
  const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('\ud800', '%00', '\u0000', '<script>', '😀'.repeat(150), '__proto__', '1', '1e9', 'coral,mint', 'relevance'))
  const params = fc.dictionary(fc.constantFrom('q', 'exact', 'category', 'colour', 'stock', 'from', 'to', 'sort', 'page', '__proto__'), fc.oneof(value, fc.array(value, { maxLength: 3 })), { maxKeys: 7 })
  fc.assert(fc.property(params, (given) => {
    const search = parseSearch(given)
    expect(search.query.length).toBeLessThanOrEqual(MOST_LENGTH)
    const href = searchHref(search)
    const again = paramsOf(new URL(href, 'https://shop.example'))
    expect(isCanonical(href, again)).toBe(true)
    if (search.query !== '') expect(parseSearch(again)).toEqual(search)
  }))
})

/** As Next hands them to a page. */
function paramsOf({ searchParams }: URL): SearchParams {
  return Object.fromEntries([...new Set(searchParams.keys())].map((key) => [key, searchParams.getAll(key)]))
}
