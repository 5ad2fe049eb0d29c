import { db } from '#lib/db/db.ts'
import { type FacetValues, facetValues, placeOf } from './facets.ts'

/** Rows of `facet_sets` that this process has met, at their ids: numbers without great gaps. They never change: once read, always true. */
const known: (FacetValues | undefined)[] = []

/** The combinations of facet values, each at its id; those behind the given ids are among them. */
export async function readFacetSets(ids: readonly ArrayLike<number>[]): Promise<readonly (FacetValues | undefined)[]> {
  const missing = new Set<number>()
  for (const some of ids) for (let at = 0; at < some.length; at++) if (!known[some[at] ?? 0]) missing.add(some[at] ?? 0)
  if (missing.size > 0) {
    const rows = await db.facetSet.findMany({ where: { id: { in: [...missing] } } })
    // Without holes it is read several times faster.
    const last = rows.reduce((most, { id }) => Math.max(most, id), 0)
    while (known.length <= last) known.push(undefined)
    for (const { id, values } of rows) known[id] = facetValues(values.flatMap((key) => placeOf(key) ?? []))
  }
  return known
}
