import { db } from '#lib/db/db.ts'
import { type FacetValues, facetValues, placeOf } from './facets.ts'

/** Rows of `facet_sets` that this process has met. They never change: once read, always true. */
const known = new Map<number, FacetValues>()

/** The combinations of facet values behind the ids. */
export async function readFacetSets(ids: readonly number[]): Promise<ReadonlyMap<number, FacetValues>> {
  const missing = new Set<number>()
  for (const id of ids) if (!known.has(id)) missing.add(id)
  if (missing.size > 0) {
    const rows = await db.facetSet.findMany({ where: { id: { in: [...missing] } } })
    for (const { id, values } of rows) known.set(id, facetValues(values.flatMap((key) => placeOf(key) ?? [])))
  }
  return known
}
