import { db } from '#lib/db/db.ts'
import { getSearchListing } from '#lib/search/get-search-listing.ts'
import { suggest } from '#lib/search/suggest.ts'
import type { SearchFilter } from '#lib/search/types.ts'
import { percentile, round, type Row, table } from './table.ts'

const CALLS = 200
const AT_ONCE = 2

const plain: SearchFilter = { category: null, choices: {}, priceFrom: null, priceTo: null, inStock: false, sort: 'relevance', page: 1 }

/** What shoppers search: a third of the catalogue, one family, with a facet, misspelt, in the other layout, by sku, nothing at all. */
const questions: readonly (readonly [query: string, change: Partial<SearchFilter>])[] = [
  ['часы', {}],
  ['часы', { choices: { colour: ['graphite'] }, inStock: true }],
  ['часы с gps', {}],
  ['кольцо', {}],
  ['xfcs', {}],
  ['тркер для собаки', {}],
  ['smart chasy', {}],
  ['эвакуатор', {}],
  ['ORB2-GRAPHITE-42', {}],
  ['холодильник', {}],
]

const typed = ['ча', 'часы', 'орби', 'детские ча', 'htvtij', 'kolts', 'тркер', 'ORB2']

/**
 * Time of a search with its facets, and of suggestions, as pages ask for them. First as long as nothing changes: whatever was found before, the database only says that it
 * still holds. Then with a change before each call, which is the dearest there is: every answer is found anew.
 */
export async function benchSearch(): Promise<string> {
  // As autovacuum leaves it: a catalogue that was just seeded is no catalogue in use.
  await db.$executeRaw`VACUUM ANALYZE`
  const products = await db.product.count({ where: { status: 'active' } })
  const listings: Row[] = []
  for (const [query, change] of questions) {
    const filter = { ...plain, ...change }
    const { total } = await getSearchListing(query, filter)
    const name = Object.keys(change).length > 0 ? `${query}, one facet, in stock` : query
    listings.push([name, total, ...(await measure(() => getSearchListing(query, filter)))])
  }
  const suggestions: Row[] = []
  for (const text of typed) suggestions.push([text, ...(await measure(() => suggest(text)))])
  const head = ['p50, ms', 'p95, ms', 'after a change: p50, ms', 'p95, ms']
  return [`${products} products:\n`, table(['search with facets', 'products found', ...head], listings), '', table(['suggestions', ...head], suggestions)].join('\n')
}

async function measure(call: () => Promise<unknown>): Promise<number[]> {
  const warm = await times(CALLS, call)
  const cold = await times(CALLS / 4, call, () => db.$executeRaw`UPDATE search_version SET version = gen_random_uuid()`)
  return [percentile(warm, 0.5), percentile(warm, 0.95), percentile(cold, 0.5), percentile(cold, 0.95)].map((time) => round(time))
}

async function times(calls: number, call: () => Promise<unknown>, before?: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  let left = calls
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (left-- > 0) {
      await before?.()
      const started = performance.now()
      await call()
      taken.push(performance.now() - started)
    }
  }))
  return taken
}
