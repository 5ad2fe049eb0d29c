import { hasFacets, inCategory, orders, PAGE_SIZE, priceRange } from '#lib/catalogue/get-listing.ts'
import { isPriced } from '#lib/catalogue/priced-of.ts'
import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { PLANNED_ONCE } from '#lib/db/planned-once.ts'
import { type Found, unpack } from './count-found.ts'
import { findSql, literal } from './find-sql.ts'
import { recall, remember, searchVersion } from './held.ts'
import type { ReadQuery } from './read-query.ts'
import type { SearchFilter } from './types.ts'
import type { ChosenWords } from './understood.ts'

/** The products of one page; everything that was found; how the query was understood. */
export type FoundPage = { readonly ids: readonly string[]; readonly found: Found; readonly chosen: ChosenWords; readonly bySku: boolean }

type Page = Omit<FoundPage, 'found'>
type Answer = Page & { readonly version: string; readonly packed: string | null }

/** So many of the most popular products of what was found are put into the order of how well they fit: a whole number of pages. */
const RANKED = 10 * PAGE_SIZE

/** What a query finds under a filter. What this process has found before is not looked for again, as long as the database says that nothing has changed. */
export async function findPage(read: ReadQuery, filter: SearchFilter, page: number): Promise<FoundPage> {
  if (read.readings.length === 0) return { ids: [], found: await unpack(''), chosen: null, bySku: false }
  const version = await searchVersion()
  const foundKey = JSON.stringify(read)
  const pageKey = JSON.stringify([read, { ...filter, page }])
  const [found, known] = [recall<Found>(foundKey, version), recall<Page>(pageKey, version)]
  if (found && known) return { ...known, found }
  const answer = await find(read, filter, page, found === undefined)
  const { ids, chosen, bySku } = answer
  remember(pageKey, answer.version, { ids, chosen, bySku }, ids.length)
  if (found && answer.version === version) return { ids, chosen, bySku, found }
  // Something has changed between the two: what was kept of the products is not of this page any more.
  const unpacked = await unpack(answer.packed ?? (await find(read, filter, page, true)).packed ?? '')
  remember(foundKey, answer.version, unpacked, unpacked.prices.length)
  return { ids, chosen, bySku, found: unpacked }
}

async function find(read: ReadQuery, filter: SearchFilter, page: number, whole: boolean): Promise<Answer> {
  const [answer] = await db.$queryRaw<Answer[]>`
    ${PLANNED_ONCE} with ${findSql(read, { columns: columnsOf(filter, whole) })},
    fitting as (select * from matched where ${inCategory(filter)} and ${priceRange(filter)} and ${hasFacets(filter)}),
    page as (${pageSql(filter, page)})
    select (select version from search_version) as version,
      (select json_agg(json_build_object('reading', reading, 'at', at, 'cost', cost, 'instead', instead) order by at) from chosen) as chosen,
      exists (select from m0) as "bySku",
      coalesce((select array_agg(product_id order by place) from page), '{}') as ids,
      ${whole ? Prisma.sql`(select encode(string_agg(facts, ''), 'hex') from matched)` : Prisma.sql`null`} as packed`
  if (!answer) throw new Error('a statement without tables has one row')
  return answer
}

/** What of the products is read to filter, sort and count them. */
function columnsOf(filter: SearchFilter, whole: boolean): string[] {
  const chosen = Object.keys(filter.choices).length > 0
  return [
    'product_id', 'available_set', 'popularity', ...(whole ? ['facts'] : []), ...(filter.category === null ? [] : ['category_id']), ...(chosen && !filter.inStock ? ['facet_set'] : []),
    ...(isPriced(filter) || filter.sort === 'cheap' || filter.sort === 'expensive' ? ['price'] : []), ...(filter.sort === 'new' ? ['created_at'] : []),
  ]
}

/** Of what fits best, what can be bought comes first; behind the pages that are ranked, what is popular. */
function pageSql(filter: SearchFilter, page: number): Prisma.Sql {
  const offset = (page - 1) * PAGE_SIZE
  if (filter.sort === 'relevance' && offset < RANKED) {
    return Prisma.sql`
      select f.product_id, row_number() over (order by f.available_set is null, ts_rank(d.words, (select ranking from asked)) desc, f.popularity desc, f.product_id) as place
      from (select * from fitting order by popularity desc, product_id limit ${literal(RANKED)}) f join search_documents d on d.product_id = f.product_id
      order by place limit ${literal(PAGE_SIZE)} offset ${offset}`
  }
  const order = orders[filter.sort === 'relevance' ? 'popular' : filter.sort]
  return Prisma.sql`select product_id, row_number() over (order by ${order}) as place from (select * from fitting order by ${order} limit ${literal(PAGE_SIZE)} offset ${offset}) f`
}
