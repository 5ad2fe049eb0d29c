import { unstable_cache } from 'next/cache'
import { LIFETIME, tags } from '#lib/cache/cache.ts'
import { getCard } from './cards.ts'
import * as categories from './get-categories.ts'
import * as home from './get-home.ts'
import * as listing from './get-listing.ts'
import * as moved from './get-moved-slug.ts'
import { getProductCore } from './get-product.ts'
import * as paths from './get-product-paths.ts'
import { isPlain } from './listing-url.ts'
import type { CategoryTile, Family, Listing, ListingFilter, ProductPage } from './types.ts'

// What pages call. Each answer is kept under the tags of the manifest in lib/cache/cache.ts.

/** What the home page shows. */
export function getHome(): Promise<home.Home> {
  return cached(['home'], [tags.catalogue], () => home.getHome())
}

/** All categories for menus: on every page, hence without anything that a sale could change. */
export function getFamilies(): Promise<Family[]> {
  return cached(['families'], [], () => categories.getFamilies())
}

/** All categories in the order of the menu. */
export function getCategories(): Promise<CategoryTile[]> {
  return cached(['categories'], [tags.catalogue], () => categories.getCategories())
}

/** One category; null for an unknown slug. */
export function getCategory(slug: string): Promise<CategoryTile | null> {
  return cached(['category', slug], [tags.category(slug)], () => categories.getCategory(slug))
}

/** One page of a list with its facets. Only the plain list of a category, which its static page shows, is kept. */
export function getListing(filter: ListingFilter): Promise<Listing> {
  if (!isPlain(filter)) return listing.getListing(filter)
  const tag = filter.category === null ? tags.catalogue : tags.category(filter.category)
  return cached(['list', filter.category ?? ''], [tag], () => listing.getListing(filter))
}

/** The page of a product in one of its variants (null: the one cards show). Null for anything unknown or not on sale. */
export async function getProduct(slug: string, variantPath: string | null): Promise<ProductPage | null> {
  // What can be no address of a product is neither asked of the database nor remembered.
  if (![slug, variantPath ?? ''].every((part) => /^[a-z0-9-]{0,80}$/.test(part))) return null
  const core = await cached(['product', slug, variantPath ?? ''], [tags.product(slug)], () => getProductCore(slug, variantPath))
  if (!core) return null
  const { relatedSlugs, ...product } = core
  const related = await Promise.all(relatedSlugs.map((each) => cached(['card', each], [tags.card(each)], () => getCard(each))))
  return { ...product, related: related.filter((card) => card !== null) }
}

/** Where the product is now that once had this address; null when none did, or it is not on sale. */
export async function getMovedSlug(slug: string): Promise<string | null> {
  if (!/^[a-z0-9-]{1,80}$/.test(slug)) return null
  return cached(['moved', slug], [tags.product(slug)], () => moved.getMovedSlug(slug))
}

/** The URLs of products for what is built ahead, the most popular first. */
export function getProductPaths(limit: number): Promise<paths.ProductPath[]> {
  return cached(['paths', String(limit)], [tags.catalogue], () => paths.getProductPaths(limit))
}

function cached<T>(key: string[], own: string[], read: () => Promise<T>): Promise<T> {
  return unstable_cache(read, ['catalogue', ...key], { tags: [...own, tags.everything], revalidate: LIFETIME })()
}
