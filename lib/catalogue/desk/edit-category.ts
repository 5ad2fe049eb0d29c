import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { deleteCategorySchema, editCategorySchema, moveCategorySchema } from './schema.ts'

type Row = { readonly id: string; readonly slug: string; readonly position: number; readonly revision: number; readonly parentId: string | null }

/** Renames a category or moves it under another. Refusals `unknown-category`, `changed-meanwhile`, `parent-inside`. */
export async function editCategory({ category, revision, parent, name, summary }: z.output<typeof editCategorySchema>): Promise<void> {
  await db.$transaction(async (tx) => {
    const all = await lockCategories(tx)
    const own = find(all, category, revision)
    const above = parent === null ? null : all.find(({ slug }) => slug === parent)
    if (above === undefined) throw new Refusal('unknown-category', { parent: 'unknown-category' })
    if (above && isInside(all, above, own.id)) throw new Refusal('parent-inside', { parent: 'parent-inside' })
    await tx.category.update({ where: { id: own.id }, data: { name, summary, parentId: above?.id ?? null } })
  })
}

/** Changes places with its neighbour under the same parent; nothing happens at the edge. Refusals `unknown-category`, `changed-meanwhile`. */
export async function moveCategory({ category, revision, to }: z.output<typeof moveCategorySchema>): Promise<void> {
  await db.$transaction(async (tx) => {
    const all = await lockCategories(tx)
    const own = find(all, category, revision)
    const siblings = all.filter(({ parentId }) => parentId === own.parentId)
    const at = siblings.findIndex(({ id }) => id === own.id)
    const target = to === 'up' ? at - 1 : at + 1
    if (target < 0 || target >= siblings.length) return
    const moved = siblings.toSpliced(at, 1).toSpliced(target, 0, own)
    // Places may have been equal, or have gaps: the siblings share those they have, each its own.
    const places = siblings.map(({ position }) => position).toSorted((a, b) => a - b)
    let last = -1
    for (const [index, { id, position }] of moved.entries()) {
      last = Math.max(last + 1, places[index] ?? 0)
      if (position !== last) await tx.category.update({ where: { id }, data: { position: last } })
    }
  })
}

/**
 * Closes an empty category. Refusals `unknown-category`, `changed-meanwhile`, `category-full`, `category-parent`, `category-promo` (without
 * it the code would hold for everything).
 */
export async function deleteCategory({ category, revision }: z.output<typeof deleteCategorySchema>): Promise<void> {
  await db.$transaction(async (tx) => {
    const all = await lockCategories(tx)
    const { id } = find(all, category, revision)
    await tx.$queryRaw`select 1 from categories where id = ${id}::uuid for update`
    if ((await tx.product.count({ where: { categoryId: id } })) > 0) throw new Refusal('category-full')
    if (all.some(({ parentId }) => parentId === id)) throw new Refusal('category-parent')
    if ((await tx.promoCode.count({ where: { categories: { some: { id } } } })) > 0) throw new Refusal('category-promo')
    await tx.category.delete({ where: { id } })
  })
}

/** There are few of them, and their order and tree concern all of them: whoever changes one has all to themselves. */
function lockCategories(tx: Transaction): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    select id, slug, position, revision, parent_id as "parentId" from categories order by position, slug for no key update`
}

function find(all: readonly Row[], slug: string, revision: number): Row {
  const own = all.find((each) => each.slug === slug)
  if (!own) throw new Refusal('unknown-category')
  if (own.revision !== revision) throw new Refusal('changed-meanwhile')
  return own
}

function isInside(all: readonly Row[], place: Row, of: string): boolean {
  for (let at: Row | undefined = place; at; at = all.find(({ id }) => id === at?.parentId)) if (at.id === of) return true
  return false
}
