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
  const { total, facets } = countFacets(groups, filter)
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(filter.page, pageCount)
  const ids = page === filter.page ? asked : await readPage(filter, page)
  return { products: await readCards(ids, filter.choices.colour), total, page, pageCount, facets }
}

/** Thousands of groups are read several times faster as five columns of JSON than as rows. */
type GroupColumns = Readonly<Record<'facets' | 'available' | 'priced' | 'mins' | 'maxs', readonly number[]>>

/** All products of the category by combination of facet values: what every facet is counted from, in one pass. */
export async function readGroups(filter: ListingFilter): Promise<Group[]> {
  const [row] = await db.$queryRaw<[{ columns: GroupColumns }]>`
    select json_build_object('facets', coalesce(array_agg(facet_set), '{}'), 'available', coalesce(array_agg(coalesce(available_set, 0)), '{}'),
      'priced', coalesce(array_agg(priced), '{}'), 'mins', coalesce(array_agg(min), '{}'), 'maxs', coalesce(array_agg(max), '{}')) as columns
    from (
      select facet_set, available_set, count(*) filter (where ${priceRange(filter)}) as priced, min(price), max(price)
      from product_listing where ${inCategory(filter)} group by category_id, facet_set, available_set
    ) groups`
  const { facets, available, priced, mins, maxs } = row.columns
  const sets = await readFacetSets(facets, available)
  return facets.map((id, index) => ({
    facets: sets.get(id) ?? [],
    available: available[index] ? (sets.get(available[index]) ?? []) : null,
    priced: priced[index] ?? 0,
    min: mins[index] ?? 0,
    max: maxs[index] ?? 0,
  }))
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

function priceRange({ priceFrom, priceTo }: ListingFilter): Prisma.Sql {
  if (priceFrom === null && priceTo === null) return Prisma.sql`true`
  return Prisma.sql`price between ${priceFrom ?? 0} and ${priceTo ?? 2_147_483_647}`
}

/** Values of one facet add up, facets restrict each other. Goods in stock are found by the colours that can be bought. */
function hasFacets({ choices, inStock }: ListingFilter): Prisma.Sql {
  const tests = facetDefinitions.flatMap(({ name }) => {
    const keys = (choices[name] ?? []).map((value) => facetKey(name, value))
    return keys.length > 0 ? [Prisma.sql`values && ${keys}::text[]`] : []
  })
  const column = inStock ? Prisma.sql`available_set` : Prisma.sql`facet_set`
  if (tests.length > 0) return Prisma.sql`${column} in (select id from facet_sets where ${Prisma.join(tests, ' and ')})`
  return inStock ? Prisma.sql`available_set is not null` : Prisma.sql`true`
}
