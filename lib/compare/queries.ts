import { getMovedSlug, getProduct } from '#lib/catalogue/queries.ts'
import { db } from '#lib/db/db.ts'
import { comparedOf } from './compared-of.ts'
import type { Compared } from './types.ts'

/**
 * What a comparison of `slugs` shows: products on sale in this order, also those that have moved to another address since, and by name those
 * that are not sold any more. What was never on sale is left out.
 */
export async function getCompared(slugs: readonly string[]): Promise<Compared> {
  const found = await Promise.all(slugs.map(async (key) => {
    const product = (await getProduct(key, null)) ?? (await movedProduct(key))
    return product && comparedOf(key, product)
  }))
  const columns = found.filter((product) => product !== null)
  const products = columns.filter(({ slug }, index) => columns.findIndex((each) => each.slug === slug) === index)
  const missing = slugs.filter((_, index) => found[index] === null)
  return { products, gone: missing.length > 0 ? await archived(missing) : [] }
}

async function movedProduct(slug: string) {
  const present = await getMovedSlug(slug)
  return present === null ? null : getProduct(present, null)
}

async function archived(slugs: readonly string[]): Promise<Compared['gone']> {
  const rows = await db.product.findMany({ where: { slug: { in: [...slugs] }, status: 'archived' }, select: { slug: true, name: true } })
  return rows.map(({ slug, name }) => ({ key: slug, name }))
}
