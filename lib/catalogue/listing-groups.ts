import { db } from '#lib/db/db.ts'
import { readFacetSets } from './facet-sets.ts'
import { allValues, type FacetValues, facetValues } from './facets.ts'

/** Products of a category that have the same facet values: how many, and between which prices (kopecks). */
export type ListingGroup = {
  /** Id of the category. */
  readonly category: string
  /** A row of `facet_sets`, and its values. */
  readonly set: number
  readonly facets: FacetValues
  readonly products: number
  readonly min: number
  readonly max: number
}

/** All products by all their values, and those in stock by what can be bought; every value that any of them has. */
export type ListingGroups = { readonly all: readonly ListingGroup[]; readonly available: readonly ListingGroup[]; readonly offered: FacetValues }

/** Thousands of groups are read several times faster as columns of JSON than as rows. */
type Columns = { readonly category: string; readonly available: boolean } & Readonly<Record<'sets' | 'products' | 'mins' | 'maxs', readonly number[]>>
type Answer = { readonly version: string; readonly category: string | null; readonly columns: readonly Columns[] | null }

/** What this process has read of `listing_counts`; true as long as the version in the database is the same. */
let held: { readonly version: string; readonly byCategory: ReadonlyMap<string, ListingGroups> } = { version: '', byCategory: new Map() }

/** The groups of a category (its slug; null is the whole catalogue) as they are at this moment. Of an unknown category there are none. */
export async function listingGroups(slug: string | null): Promise<ListingGroups> {
  const before = held
  const [answer] = await db.$queryRaw<Answer[]>`
    select v.version, (select id from categories where slug = ${slug}) as category,
      case when v.version::text is distinct from ${before.version} then (select coalesce(json_agg(c), '[]') from (
        select category_id as category, available, array_agg(set) as sets, array_agg(products) as products, array_agg(min_price) as mins, array_agg(max_price) as maxs
        from listing_counts group by category_id, available) c) end as columns
    from listing_version v`
  if (!answer) throw new Error('listing_version has no row')
  const { byCategory } = answer.columns ? await hold(answer.version, answer.columns) : before
  if (slug !== null) return byCategory.get(answer.category ?? '') ?? none
  return byCategory.get(EVERYTHING) ?? none
}

const none: ListingGroups = { all: [], available: [], offered: facetValues([]) }
/** No id of a category. */
const EVERYTHING = '*'

async function hold(version: string, columns: readonly Columns[]): Promise<typeof held> {
  const known = await readFacetSets(columns.map(({ sets }) => sets))
  const read = columns.map(({ category, available, sets, products, mins, maxs }) => ({
    category, available,
    groups: sets.map((set, at) => ({ category, set, facets: known[set] ?? facetValues([]), products: products[at] ?? 0, min: mins[at] ?? 0, max: maxs[at] ?? 0 })),
  }))
  const groupsOf = (of: string | null): ListingGroups => {
    const parts = read.filter(({ category }) => of === null || category === of)
    const all = parts.flatMap(({ available, groups }) => (available ? [] : groups))
    return { all, available: parts.flatMap(({ available, groups }) => (available ? groups : [])), offered: allValues(all.map(({ facets }) => facets)) }
  }
  const categories = [...new Set(read.map(({ category }) => category))]
  held = { version, byCategory: new Map([[EVERYTHING, groupsOf(null)], ...categories.map((category) => [category, groupsOf(category)] as const)]) }
  return held
}
