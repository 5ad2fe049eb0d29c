import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { ListingGroup } from './listing-groups.ts'
import type { ListingFilter } from './types.ts'

/** Groups, and whether they are of what can be bought. */
type Asked = { readonly groups: readonly ListingGroup[]; readonly available: boolean }

/** Whether a filter asks for a price. */
export const isPriced = ({ priceFrom, priceTo }: Pick<ListingFilter, 'priceFrom' | 'priceTo'>): boolean => priceFrom !== null || priceTo !== null

/** Between which prices a filter asks: kopecks, inclusive. */
export const boundsOf = ({ priceFrom, priceTo }: Pick<ListingFilter, 'priceFrom' | 'priceTo'>) => ({ from: priceFrom ?? 0, to: priceTo ?? 2_147_483_647 })

/**
 * How many products of each group are within the asked price, in the order of the groups. Most are so as a whole or not at all; those that a
 * bound of the price divides are counted by the database.
 */
export async function pricedOf(asked: readonly Asked[], filter: ListingFilter): Promise<number[][]> {
  if (!isPriced(filter)) return asked.map(({ groups }) => groups.map(({ products }) => products))
  const { from, to } = boundsOf(filter)
  const isDivided = ({ min, max }: ListingGroup): boolean => min <= to && max >= from && (min < from || max > to)
  const divided = asked.map(({ groups, available }) => ({ groups: groups.filter(isDivided), available }))
  const counted = divided.some(({ groups }) => groups.length > 0) ? await countOneByOne(divided, from, to) : []
  return asked.map(({ groups }, index) => {
    let at = 0
    return groups.map((group) => {
      if (isDivided(group)) return counted[index]?.[at++] ?? 0
      return group.min >= from && group.max <= to ? group.products : 0
    })
  })
}

async function countOneByOne(asked: readonly Asked[], from: number, to: number): Promise<number[][]> {
  const rows = await db.$queryRaw<{ counts: number[] }[]>(Prisma.join(asked.map(({ groups, available }, index) => {
    const categories = [...new Set(groups.map(({ category }) => category))]
    const places = new Map(categories.map((category, place) => [category, place + 1]))
    const member = available ? Prisma.sql`l.available_set` : Prisma.sql`l.facet_set`
    return Prisma.sql`
      select ${index}::int as "index", to_json(array(
        select (select count(*) from product_listing l where l.category_id = (${categories}::uuid[])[g.place] and ${member} = g.set and l.price between ${from} and ${to})
        from unnest(${written(groups.map(({ category }) => places.get(category) ?? 0))}::text::int[], ${written(groups.map(({ set }) => set))}::text::int[])
          with ordinality g (place, set, at) order by g.at
      )) as counts`
  }), ' union all ', '', ' order by 1'))
  return rows.map(({ counts }) => counts)
}

/** Thousands of numbers go to the database several times faster as one text than as an array. */
function written(numbers: readonly number[]): string {
  return `{${numbers.join(',')}}`
}
