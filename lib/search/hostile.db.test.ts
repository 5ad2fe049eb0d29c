import fc from 'fast-check'
import { expect, test } from 'vitest'
import { getSearchListing } from './get-search-listing.ts'
import { suggest } from './suggest.ts'
import type { SearchFilter } from './types.ts'

const plain: SearchFilter = { category: null, choices: {}, priceFrom: null, priceTo: null, inStock: false, sort: 'relevance', page: 1 }

/** Far above what any query takes: a bound, not a measure. */
const BOUND = 10_000

/** What is wrong with the answers to a text. */
async function faultsOf(text: string): Promise<string[]> {
  const started = performance.now()
  const [listing, suggestions] = await Promise.all([getSearchListing(text, plain), suggest(text)])
  return [
    ...(performance.now() - started > BOUND ? ['took too long'] : []),
    ...(listing.products.length > 24 || suggestions.products.length > 5 ? ['shows too much'] : []),
  ]
}

test.each([
  '', ' ', '\0', 'часы\0кольцо', '🙂🙂🙂', 'ча🙂сы', '\ud800', '%', '_', '%%%часы%%%', '\\', "'; drop table products; --", "часы' | 'кольцо", "a:час & !b:час", ':*', '!часы', '(часы', 'часы)', '<->', "''", '"часы"',
  '$1 $2 ${x}', '{"reading":0}', '[]', 'null', '-1', '0', '1e9', '.', '1.1.1.1.1.1', 'а'.repeat(200), 'z'.repeat(5000), 'час '.repeat(50), '🙂 часы '.repeat(50), 'x'.repeat(40), 'ъ'.repeat(60), 'без без без', 'не для', 'без_часов',
  Array.from({ length: 50 }, (_, at) => `слово${at}`).join(' '), Array.from({ length: 50 }, () => 'орбта').join(' '),
])('%j finds something or nothing, in time', async (text) => {
  expect(await faultsOf(text)).toEqual([])
})

test('so does any other string, of words of the catalogue, of operators and of noise', async () => {
  const piece = fc.oneof(
    fc.constantFrom('часы', 'кольцо', 'xfcs', 'orbita', 'ремешков', '5 атм', 'без', 'gps', 'KVNT-', ' ', '&', '|', '!', ':*', "'", '\\', '(', ')', '<->', '%', '_', '\0', '🙂', '--', '$1'),
    fc.string({ maxLength: 10 }), fc.string({ maxLength: 5, unit: 'binary' }),
  )
  await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
    expect(await faultsOf(pieces.join(''))).toEqual([])
  }), { numRuns: 60 })
}, 240_000)

test('the same of filters: an unknown category and a page far behind', async () => {
  expect(await getSearchListing('часы', { ...plain, category: "'; --" })).toMatchObject({ total: 0, products: [] })
  expect((await getSearchListing('часы', { ...plain, page: 10_000 })).page).toBe(1)
})
