import * as z from 'zod'
import { readCards } from '#lib/catalogue/cards.ts'
import { hasFacets, inCategory, orders, PAGE_SIZE, priceRange } from '#lib/catalogue/get-listing.ts'
import { boundsOf } from '#lib/catalogue/priced-of.ts'
import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { coloursOf } from './colours-of.ts'
import { countFound, foundColumns, groupsOf } from './count-found.ts'
import { findSql } from './find-sql.ts'
import { nearbyOf } from './nearby-of.ts'
import { readQuery, type ReadQuery } from './read-query.ts'
import type { SearchFilter, SearchListing } from './types.ts'
import { chosenWords, understoodOf } from './understood.ts'

/** So many of the most popular products of what was found are put into the order of how well they fit: a whole number of pages. */
const RANKED = 10 * PAGE_SIZE

/** Up to so many products are counted by their prices, too, for an exact histogram. */
const EXACT = 1000

const answerOf = z.tuple([z.object({ chosen: chosenWords, by_sku: z.boolean(), ids: z.array(z.string()), columns: foundColumns.nullable() })])

/**
 * One page of what a query finds, with its facets and the categories it was found in. Any string is a query: one without words, or one that nothing fits, finds
 * nothing, and `nearby` says what there is instead. A page behind the last one is the last one; an unknown category has nothing in it.
 */
export async function getSearchListing(query: string, filter: SearchFilter): Promise<SearchListing> {
  const read = readQuery(query)
  const [answer, categories] = await Promise.all([
    find(read, filter, filter.page),
    db.category.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }], select: { id: true, slug: true, name: true } }),
  ])
  const groups = answer?.columns ? await groupsOf(answer.columns) : []
  const { total, facets, byCategory } = countFound(groups, categories.find(({ slug }) => slug === filter.category)?.id ?? null, filter)
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(filter.page, pageCount)
  const ids = page === filter.page ? answer?.ids : (await find(read, filter, page))?.ids
  return {
    products: await readCards(ids ?? [], filter.choices.colour ?? coloursOf(read)),
    total, page, pageCount, facets,
    understood: answer && groups.length > 0 ? understoodOf(read, answer.chosen, query, answer.by_sku) : null,
    categories: categories.flatMap(({ id, slug, name }) => {
      const selected = slug === filter.category
      return byCategory.has(id) || selected ? [{ slug, name, count: byCategory.get(id) ?? 0, selected }] : []
    }),
    nearby: groups.length > 0 ? [] : await nearbyOf(read),
  }
}

/** The products of one page, and everything that was found by category, values and stock. Null for a query without words. */
async function find(read: ReadQuery, filter: SearchFilter, page: number): Promise<z.output<typeof answerOf>[0] | null> {
  if (read.readings.length === 0) return null
  const { from, to } = boundsOf(filter)
  const rows = await db.$queryRaw`
    with ${findSql(read)},
    counted as (
      select m.category_id, m.facet_set, m.available_set, count(*)::int as products, count(*) filter (where m.price between ${from} and ${to})::int as priced, min(m.price) as min, max(m.price) as max
      from matched m group by m.category_id, m.facet_set, m.available_set, case when (select count(*) from matched) <= ${EXACT} then m.price end
    ),
    fitting as (select * from matched where ${inCategory(filter)} and ${priceRange(filter)} and ${hasFacets(filter)}),
    page as (${pageSql(filter, page)})
    select (select json_agg(json_build_object('reading', reading, 'at', at, 'cost', cost, 'instead', instead) order by at) from chosen) as chosen,
      exists (select from m0) as by_sku,
      coalesce((select array_agg(product_id order by place) from page), '{}') as ids,
      (select json_build_object('categories', array_agg(category_id), 'sets', array_agg(facet_set), 'available', array_agg(available_set),
        'products', array_agg(products), 'priced', array_agg(priced), 'mins', array_agg(min), 'maxs', array_agg(max)) from counted having count(*) > 0) as columns`
  return answerOf.parse(rows)[0]
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
  return Prisma.sql`select product_id, row_number() over (order by ${order}) as place from fitting order by place limit ${PAGE_SIZE} offset ${offset}`
}
