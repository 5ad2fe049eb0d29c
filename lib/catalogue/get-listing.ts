import * as z from 'zod'
import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { readCards } from './cards.ts'
import { countBars } from './count-bars.ts'
import { countFacets, failedBy, type Found, testsOf } from './count-facets.ts'
import { facetDefinitions, facetKey } from './facets.ts'
import { type ListingGroup, listingGroups } from './listing-groups.ts'
import { boundsOf, isPriced, pricedOf } from './priced-of.ts'
import type { Listing, ListingFilter, Sort } from './types.ts'

export const PAGE_SIZE = 24

/** One page of a list with its facets. An unknown category is an empty list, a page behind the last one is the last one. */
export async function getListing(filter: ListingFilter): Promise<Listing> {
  const [found, asked] = await Promise.all([readGroups(filter), readPage(filter, filter.page)])
  const { total, facets } = countFacets(found, filter)
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(filter.page, pageCount)
  const ids = page === filter.page ? asked : await readPage(filter, page)
  return { products: await readCards(ids, filter.choices.colour), total, page, pageCount, facets }
}

/** What every facet is counted from: the products of the category by their values, how many the filter finds in stock, the prices. */
async function readGroups(filter: ListingFilter): Promise<Found> {
  const { all, available, offered } = await listingGroups(filter.category)
  const tests = testsOf(filter)
  const fits = ({ facets }: ListingGroup): boolean => failedBy(facets, tests) === 0
  // Whatever fails two facets counts nowhere.
  const counted = (filter.inStock ? available : all).filter(({ facets }) => failedBy(facets, tests) < 2)
  const fitting = filter.inStock ? [] : available.filter(fits)
  const [[priced, buyable], bars] = await Promise.all([
    pricedOf([{ groups: counted, available: filter.inStock }, { groups: fitting, available: true }], filter),
    countBars(counted.filter(fits), filter.inStock),
  ])
  return {
    groups: counted.map(({ facets, min, max }, at) => ({ facets, priced: priced?.[at] ?? 0, min, max })),
    offered,
    inStock: filter.inStock ? null : (buyable?.reduce((sum, products) => sum + products, 0) ?? 0),
    bars,
  }
}

export const orders: Readonly<Record<Sort, Prisma.Sql>> = {
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

export function inCategory({ category }: Pick<ListingFilter, 'category'>): Prisma.Sql {
  return category === null ? Prisma.sql`true` : Prisma.sql`category_id = (select id from categories where slug = ${category})`
}

export function priceRange(filter: Pick<ListingFilter, 'priceFrom' | 'priceTo'>): Prisma.Sql {
  const { from, to } = boundsOf(filter)
  return isPriced(filter) ? Prisma.sql`price between ${from} and ${to}` : Prisma.sql`true`
}

/** Goods in stock are found by the colours that can be bought. */
export function hasFacets(filter: Pick<ListingFilter, 'choices' | 'inStock'>): Prisma.Sql {
  return filter.inStock ? Prisma.sql`available_set is not null and ${setIn(Prisma.sql`available_set`, filter)}` : setIn(Prisma.sql`facet_set`, filter)
}

/** Values of one facet add up, facets restrict each other. */
function setIn(column: Prisma.Sql, { choices }: Pick<ListingFilter, 'choices'>): Prisma.Sql {
  const tests = facetDefinitions.flatMap(({ name }) => {
    const keys = (choices[name] ?? []).map((value) => facetKey(name, value))
    return keys.length > 0 ? [Prisma.sql`values && ${keys}::text[]`] : []
  })
  return tests.length > 0 ? Prisma.sql`${column} in (select id from facet_sets where ${Prisma.join(tests, ' and ')})` : Prisma.sql`true`
}
