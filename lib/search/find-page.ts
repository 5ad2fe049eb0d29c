import { hasFacets, inCategory, orders, PAGE_SIZE, priceRange } from '#lib/catalogue/get-listing.ts'
import { boundsOf, isPriced } from '#lib/catalogue/priced-of.ts'
import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { type FoundColumns, type FoundGroup, groupsOf } from './count-found.ts'
import { findSql } from './find-sql.ts'
import { recall, remember, searchVersion } from './held.ts'
import type { ReadQuery } from './read-query.ts'
import type { SearchFilter } from './types.ts'
import type { ChosenWords } from './understood.ts'

/** The products of one page; everything that was found, by category, values and stock; how the query was understood. */
export type FoundPage = { readonly ids: readonly string[]; readonly groups: readonly FoundGroup[]; readonly chosen: ChosenWords; readonly bySku: boolean }

type Page = Omit<FoundPage, 'groups'>
type Answer = Page & { readonly version: string; readonly columns: readonly FoundColumns[] | null }

/** So many of the most popular products of what was found are put into the order of how well they fit: a whole number of pages. */
const RANKED = 10 * PAGE_SIZE

/** Up to so many products are counted by their prices, too, for an exact histogram. */
const EXACT = 1000

/** What a query finds under a filter. What this process has found before is not looked for again, as long as the database says that nothing has changed. */
export async function findPage(read: ReadQuery, filter: SearchFilter, page: number): Promise<FoundPage> {
  if (read.readings.length === 0) return { ids: [], groups: [], chosen: null, bySku: false }
  const version = await searchVersion()
  const groupsKey = JSON.stringify([read, filter.priceFrom, filter.priceTo])
  const pageKey = JSON.stringify([read, { ...filter, page }])
  const [groups, known] = [recall<FoundGroup[]>(groupsKey, version), recall<Page>(pageKey, version)]
  if (groups && known) return { ...known, groups }
  const answer = await find(read, filter, page, groups === undefined)
  const { ids, chosen, bySku } = answer
  remember(pageKey, answer.version, { ids, chosen, bySku }, ids.length)
  if (groups && answer.version === version) return { ids, chosen, bySku, groups }
  // Something has changed between the two: what was kept of the groups is not of this page any more.
  const columns = answer.columns ?? (await find(read, filter, page, true)).columns
  const counted = await groupsOf(columns ?? [])
  remember(groupsKey, answer.version, counted, counted.length)
  return { ids, chosen, bySku, groups: counted }
}

async function find(read: ReadQuery, filter: SearchFilter, page: number, count: boolean): Promise<Answer> {
  const [answer] = await db.$queryRaw<Answer[]>`
    with ${findSql(read)},
    counted as (${countSql(filter)}),
    fitting as (select * from matched where ${inCategory(filter)} and ${priceRange(filter)} and ${hasFacets(filter)}),
    page as (${pageSql(filter, page)})
    select (select version from search_version) as version,
      (select json_agg(json_build_object('reading', reading, 'at', at, 'cost', cost, 'instead', instead) order by at) from chosen) as chosen,
      exists (select from m0) as "bySku",
      coalesce((select array_agg(product_id order by place) from page), '{}') as ids,
      ${count ? Prisma.sql`(select coalesce(json_agg(c), '[]') from counted c)` : Prisma.sql`null`} as columns`
  if (!answer) throw new Error('a statement without tables has one row')
  return answer
}

function countSql(filter: SearchFilter): Prisma.Sql {
  const { from, to } = boundsOf(filter)
  return Prisma.sql`
    select category_id as category, array_agg(facet_set) as sets, array_agg(available_set) as available, array_agg(products) as products, array_agg(min) as mins, array_agg(max) as maxs,
      ${isPriced(filter) ? Prisma.sql`array_agg(priced)` : Prisma.sql`null`} as priced
    from (
      select category_id, facet_set, available_set, count(*) as products, count(*) filter (where price between ${from} and ${to}) as priced, min(price) as min, max(price) as max
      from matched group by category_id, facet_set, available_set, case when (select count(*) from matched) <= ${EXACT} then price end
    ) g group by category_id`
}

/** Of what fits best, what can be bought comes first; behind the pages that are ranked, what is popular. */
function pageSql(filter: SearchFilter, page: number): Prisma.Sql {
  const offset = (page - 1) * PAGE_SIZE
  if (filter.sort === 'relevance' && offset < RANKED) {
    return Prisma.sql`
      select f.product_id, row_number() over (order by f.available_set is null, ts_rank(d.words, (select ranking from asked)) desc, f.popularity desc, f.product_id) as place
      from (select * from fitting order by popularity desc, product_id limit ${RANKED}) f join search_documents d on d.product_id = f.product_id
      order by place limit ${PAGE_SIZE} offset ${offset}`
  }
  const order = orders[filter.sort === 'relevance' ? 'popular' : filter.sort]
  return Prisma.sql`select product_id, row_number() over (order by ${order}) as place from (select * from fitting order by ${order} limit ${PAGE_SIZE} offset ${offset}) f`
}
