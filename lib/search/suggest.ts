import { readCards } from '#lib/catalogue/cards.ts'
import { db } from '#lib/db/db.ts'
import type { Suggestions } from './types.ts'

/** What a text that is being typed may become. */
export async function suggest(text: string): Promise<Suggestions> {
  const typed = text.replaceAll('\0', '').trim().slice(0, 200)
  if (typed === '') return { understood: null, queries: [], categories: [], products: [] }
  const found = await db.product.findMany({ where: { status: 'active', name: { contains: typed, mode: 'insensitive' } }, select: { id: true }, take: 5 })
  const categories = await db.category.findMany({ where: { name: { contains: typed, mode: 'insensitive' } }, select: { slug: true, name: true }, take: 3 })
  const cards = await readCards(found.map(({ id }) => id))
  return {
    understood: null,
    queries: [],
    categories: categories.map(({ slug, name }) => ({ name, href: `/catalogue/${slug}` })),
    products: cards.map(({ name, href, image: { src, ...image }, price, inStock }) => ({ name, href, image: { file: src, ...image }, price, inStock })),
  }
}
