import * as z from 'zod'
import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { readCards } from './cards.ts'
import { countFacets, type Group } from './count-facets.ts'
import { facetDefinitions, facetKey } from './facets.ts'
import { readFacetSets } from './facet-sets.ts'
import type { Listing, ListingFilter, Sort } from './types.ts'

export const PAGE_SIZE = 24

/** One page of a list with its facets. An unknown category is an empty list, a page behind the last one is the last one. */
export async function getListing(filter: ListingFilter): Promise<Listing> {
  const [groups, asked] = await Promise.all([readGroups(filter), readPage(filter, filter.page)])
  const { total, facets } = countFacets(groups.found, groups.inStock, filter)
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(filter.page, pageCount)
  const ids = page === filter.page ? asked : await readPage(filter, page)
  return { products: await readCards(ids, filter.choices.colour), total, page, pageCount, facets }
}

/** Thousands of groups are read several times faster as columns of JSON than as rows. */
type GroupColumns = Readonly<Record<'sets' | 'priced' | 'mins' | 'maxs', readonly number[]>>

/** What every facet is counted from: the products of the category by their values, and how many the filter finds in stock. */
async function readGroups(filter: ListingFilter): Promise<{ found: Group[]; inStock: number | null }> {
  const [{ found, inStock }] = await db.$queryRaw<[{ found: GroupColumns; inStock: number | null }]>`
    select ${columnsOf(groupsBy(filter, filter.inStock))} as found, ${filter.inStock ? Prisma.sql`null` : countOf(filter)} as "inStock"`
  const { sets: ids, priced, mins, maxs } = found
  const sets = await readFacetSets(ids)
  return { found: ids.map((id, index) => ({ facets: sets.get(id) ?? [], priced: priced[index] ?? 0, min: mins[index] ?? 0, max: maxs[index] ?? 0 })), inStock }
}

function columnsOf(groups: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select json_build_object('sets', coalesce(array_agg(set), '{}'), 'priced', coalesce(array_agg(priced), '{}'),
    'mins', coalesce(array_agg(min), '{}'), 'maxs', coalesce(array_agg(max), '{}')) from (${groups}) groups)`
}

/** How many products of the filter are in stock, by what can be bought. */
function countOf(filter: ListingFilter): Prisma.Sql {
  return Prisma.sql`(select coalesce(sum(priced), 0)::int from (${groupsBy(filter, true)}) groups where ${setIn(Prisma.sql`set`, filter)})`
}

/**
 * Products by all their values, or those in stock by what can be bought. The table knows how many there are and between which
 * prices; only the groups that a bound of the asked price divides are counted one by one.
 */
function groupsBy(filter: ListingFilter, available: boolean): Prisma.Sql {
  const { from, to } = boundsOf(filter)
  const member = available ? Prisma.sql`l.available_set` : Prisma.sql`l.facet_set`
  const priced = isPriced(filter)
    ? Prisma.sql`case when min_price >= ${from} and max_price <= ${to} then products when max_price < ${from} or min_price > ${to} then 0 else (
        select count(*) from product_listing l where l.category_id = c.category_id and ${member} = c.set and l.price between ${from} and ${to}) end`
    : Prisma.sql`products`
  return Prisma.sql`select set, ${priced} as priced, min_price as min, max_price as max from listing_counts c
    where ${available ? Prisma.sql`available` : Prisma.sql`not available`} and ${inCategory(filter)}`
}

const orders: Readonly<Record<Sort, Prisma.Sql>> = {
  popular: Prisma.sql`popularity desc, product_id`,
  new: Prisma.sql`created_at desc, product_id`,
  cheap: Prisma.sql`price, product_id`,
  expensive: Prisma.sql`price desc, product_id`,
}

/** The ids of the products of one page. */
async function readPage(filter: ListingFilter, page: number): Promise<string[]> {
  const rows = await db.$queryRaw`
    select product_id as id from product_listing
    where ${inCategory(filter)} and ${priceRange(filter)} and ${hasFacets(filter)}
    order by ${orders[filter.sort]} limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`
  return z.array(z.object({ id: z.string() })).parse(rows).map(({ id }) => id)
}

function inCategory({ category }: ListingFilter): Prisma.Sql {
  return category === null ? Prisma.sql`true` : Prisma.sql`category_id = (select id from categories where slug = ${category})`
}

function priceRange(filter: ListingFilter): Prisma.Sql {
  const { from, to } = boundsOf(filter)
  return isPriced(filter) ? Prisma.sql`price between ${from} and ${to}` : Prisma.sql`true`
}

const isPriced = ({ priceFrom, priceTo }: ListingFilter): boolean => priceFrom !== null || priceTo !== null

/** Kopecks, inclusive. */
const boundsOf = ({ priceFrom, priceTo }: ListingFilter) => ({ from: priceFrom ?? 0, to: priceTo ?? 2_147_483_647 })

/** Goods in stock are found by the colours that can be bought. */
function hasFacets(filter: ListingFilter): Prisma.Sql {
  return filter.inStock ? Prisma.sql`available_set is not null and ${setIn(Prisma.sql`available_set`, filter)}` : setIn(Prisma.sql`facet_set`, filter)
}

/** Values of one facet add up, facets restrict each other. */
function setIn(column: Prisma.Sql, { choices }: ListingFilter): Prisma.Sql {
  const tests = facetDefinitions.flatMap(({ name }) => {
    const keys = (choices[name] ?? []).map((value) => facetKey(name, value))
    return keys.length > 0 ? [Prisma.sql`values && ${keys}::text[]`] : []
  })
  return tests.length > 0 ? Prisma.sql`${column} in (select id from facet_sets where ${Prisma.join(tests, ' and ')})` : Prisma.sql`true`
}
