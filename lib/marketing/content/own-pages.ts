import { db, type Transaction } from '#lib/db/db.ts'

/** Pages of the shop that letters may lead to and that no row of the catalogue decides about. */
export const plainPages: readonly string[] = [
  '/', '/catalogue', '/cart', '/wishlist', '/delivery', '/returns', '/contacts', '/offer', '/privacy', '/sign-in', '/sign-up', '/account', '/account/orders', '/account/communications', '/claims',
]

type Reader = Pick<Transaction, 'product' | 'category'>

/** Why an address of the shop leads nowhere; null when there is a page. Russian. */
export async function whyNoPage(href: string, client: Reader = db): Promise<string | null> {
  const path = decoded(new URL(href, 'https://shop.invalid').pathname).replace(/(.)\/$/, '$1')
  if (plainPages.includes(path)) return null
  const [, family] = /^\/catalogue\/([a-z0-9-]+)(?:\/filter)?$/.exec(path) ?? []
  if (family !== undefined) return (await client.category.count({ where: { slug: family } })) > 0 ? null : 'такого семейства в каталоге нет'
  const [, slug, variant] = /^\/product\/([a-z0-9-]+)(?:\/([a-z0-9-]+))?$/.exec(path) ?? []
  if (slug === undefined) return 'такой страницы в магазине нет'
  const product = await client.product.findUnique({ where: { slug }, select: { status: true, variants: { where: { retiredAt: null }, select: { path: true } } } })
  if (!product) return 'такого товара нет'
  if (product.status !== 'active') return 'товар снят с продажи'
  return variant === undefined || product.variants.some((each) => each.path === variant) ? null : 'такого варианта у товара нет'
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
