import { getListing } from '#lib/catalogue/get-listing.ts'
import { parseListingFilter } from '#lib/catalogue/listing-url.ts'
import { db } from '#lib/db/db.ts'
import { percentile, round, type Row, table } from './table.ts'

const CALLS = 200
const AT_ONCE = 2

/** What shoppers ask of lists: a family, the whole catalogue, with one facet, with several, far behind. */
const questions: readonly (readonly [name: string, wholeCatalogue: boolean, query: Record<string, string | string[]>])[] = [
  ['a family', false, {}],
  ['a family, one facet', false, { colour: 'graphite' }],
  ['a family, three facets, price, in stock', false, { colour: ['graphite', 'silver'], compatibility: 'android', water: '5atm', from: '3000', to: '20000', stock: '1' }],
  ['a family, cheapest first, page 20', false, { sort: 'cheap', page: '20' }],
  ['the whole catalogue', true, {}],
  ['the whole catalogue, one facet, in stock', true, { colour: 'graphite', stock: '1' }],
  ['the whole catalogue, two facets, price', true, { colour: 'graphite', compatibility: 'android', from: '3000', to: '20000' }],
]

/** Time of one list with its facets (cards, total, counts) as the page asks for it: the database is asked each time, and for the counts of groups again only when one has changed. */
export async function benchFacets(): Promise<string> {
  // As autovacuum leaves it: a catalogue that was just seeded is no catalogue in use.
  await db.$executeRaw`VACUUM ANALYZE`
  const products = await db.product.count({ where: { status: 'active' } })
  const [family] = await db.product.groupBy({ by: ['categoryId'], _count: true, orderBy: { _count: { categoryId: 'desc' } }, take: 1 })
  const { slug } = await db.category.findUniqueOrThrow({ where: { id: family?.categoryId ?? '' }, select: { slug: true } })
  const rows: Row[] = []
  for (const [name, wholeCatalogue, query] of questions) {
    const filter = parseListingFilter(wholeCatalogue ? null : slug, query)
    const { total } = await getListing(filter)
    const times: number[] = []
    let left = CALLS
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) {
        const started = performance.now()
        await getListing(filter)
        times.push(performance.now() - started)
      }
    }))
    rows.push([name, total, round(percentile(times, 0.5)), round(percentile(times, 0.95))])
  }
  const plan = await db.$queryRaw<{ 'QUERY PLAN': string }[]>`
    EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF)
    SELECT set, products, min_price, max_price FROM listing_counts WHERE NOT available`
  return [
    `${products} products, the largest family «${slug}»:\n`,
    table(['list with facets', 'products found', 'p50, ms', 'p95, ms'], rows),
    `\nThe plan of the counts of the whole catalogue, which are read once after each change:\n\n\`\`\`\n${plan.map((row) => row['QUERY PLAN']).join('\n')}\n\`\`\``,
  ].join('\n')
}
