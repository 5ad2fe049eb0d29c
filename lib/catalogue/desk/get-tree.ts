import { db } from '#lib/db/db.ts'

export type CategoryRow = {
  readonly slug: string
  readonly name: string
  readonly summary: string
  readonly revision: number
  readonly parent: string
  /** How deep it lies: 0 for one of the first. */
  readonly depth: number
  readonly products: number
  readonly first: boolean
  readonly last: boolean
}

/** All categories as a tree, in order, each with the number of its products of any status. */
export async function getCategoryTree(): Promise<CategoryRow[]> {
  const all = await db.category.findMany({
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: { id: true, slug: true, name: true, summary: true, revision: true, parentId: true, _count: { select: { products: true } } },
  })
  const below = (parentId: string | null, parent: string, depth: number): CategoryRow[] => {
    const siblings = all.filter((each) => each.parentId === parentId)
    return siblings.flatMap(({ id, slug, name, summary, revision, _count }, index) => [
      { slug, name, summary, revision, parent, depth, products: _count.products, first: index === 0, last: index === siblings.length - 1 },
      ...below(id, slug, depth + 1),
    ])
  }
  return below(null, '', 0)
}
