import { db } from '#lib/db/db.ts'
import { placeOf } from './facets.ts'

/** Rows of `facet_sets` that this process has met, as places of `facetPlaces`. They never change: once read, always true. */
const known = new Map<number, readonly number[]>()

/** The combinations of facet values behind the ids. */
export async function readFacetSets(ids: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>> {
  const missing = new Set<number>()
  for (const id of ids) if (!known.has(id)) missing.add(id)
  if (missing.size > 0) {
    const rows = await db.facetSet.findMany({ where: { id: { in: [...missing] } } })
    for (const { id, values } of rows) known.set(id, values.flatMap((key) => placeOf(key) ?? []))
  }
  return known
}
