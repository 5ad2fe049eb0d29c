import { db } from '#lib/db/db.ts'

/** Rows of `facet_sets` that this process has met. They never change, so what was read once stays true. */
const known = new Map<number, ReadonlySet<string>>()

/** The combinations of facet values behind the ids. */
export async function readFacetSets(ids: Iterable<number>): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  const missing = new Set([...ids].filter((id) => !known.has(id)))
  if (missing.size > 0) {
    const rows = await db.facetSet.findMany({ where: { id: { in: [...missing] } } })
    for (const { id, values } of rows) known.set(id, new Set(values))
  }
  return known
}
