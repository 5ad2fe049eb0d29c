import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { kopecks } from '#lib/money/money.ts'
import type { ListingGroup } from './listing-groups.ts'
import { barOf, BARS, priceBars } from './price-bars.ts'
import { type PriceScale, priceScale } from './price-scale.ts'

/** Most products whose prices are looked up one by one for a histogram: some milliseconds. Of more, no eye sees the difference. */
const MOST_LOOKED_UP = 3000

/**
 * The histogram of the prices of some groups (of what can be bought: `available`), on the scale between the cheapest and the dearest product. Groups tell where
 * their products lie as long as they are few or of like prices; the others are counted by the database, or, when they are very many, spread between their ends.
 */
export async function countBars(groups: readonly ListingGroup[], available: boolean): Promise<number[]> {
  if (groups.length === 0) return []
  let [min, max] = [Number.POSITIVE_INFINITY, 0]
  for (const group of groups) [min, max] = [Math.min(min, group.min), Math.max(max, group.max)]
  const scale = priceScale(kopecks(min), kopecks(max))
  const isOpen = (group: ListingGroup): boolean => group.products > 2 && barOf(group.min, scale) !== barOf(group.max, scale)
  const open = groups.filter(isOpen)
  const products = open.reduce((sum, group) => sum + group.products, 0)
  if (products === 0 || products > MOST_LOOKED_UP) return priceBars(groups, scale)
  const looked = await lookUp(open, available, scale)
  return priceBars(groups.filter((group) => !isOpen(group)), scale).map((known, bar) => known + (looked.get(bar) ?? 0))
}

async function lookUp(groups: readonly ListingGroup[], available: boolean, { from, to }: PriceScale): Promise<ReadonlyMap<number, number>> {
  const member = available ? Prisma.sql`l.available_set` : Prisma.sql`l.facet_set`
  const rows = await db.$queryRaw<{ bar: number; products: number }[]>`
    select ((l.price - ${from * 100}::bigint) * ${BARS}::bigint / ${(to - from) * 100}::bigint)::int as bar, count(*)::int as products
    from unnest(${groups.map(({ category }) => category)}::uuid[], ${groups.map(({ set }) => set)}::int[]) g (category, set)
    join product_listing l on l.category_id = g.category and ${member} = g.set
    group by 1`
  return new Map(rows.map(({ bar, products }) => [Math.min(bar, BARS - 1), products]))
}
