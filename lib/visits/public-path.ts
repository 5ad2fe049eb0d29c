/** Public pages whose address is the same for everybody: what may be counted as it is. */
const pages: ReadonlySet<string> = new Set([
  '/', '/catalogue', '/delivery', '/returns', '/contacts', '/offer', '/privacy', '/privacy/cookies', '/privacy/proof', '/wishlist',
])

export type PublicPath =
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'category'; readonly path: string; readonly slug: string }
  | { readonly kind: 'product'; readonly path: string; readonly slug: string }

/** What page of the shop a path names: a product stands for its variants, a list for its filters. Null for everything else. */
export function publicPath(path: string): PublicPath | null {
  if (path.length > 160) return null
  if (pages.has(path)) return { kind: 'page', path }
  const category = /^\/catalogue\/([a-z0-9-]{1,80})(?:\/filter)?$/.exec(path)?.[1]
  if (category === 'filter') return { kind: 'page', path: '/catalogue' }
  if (category) return { kind: 'category', path: `/catalogue/${category}`, slug: category }
  const product = /^\/product\/([a-z0-9-]{1,80})(?:\/[a-z0-9-]{1,80})?$/.exec(path)?.[1]
  return product ? { kind: 'product', path: `/product/${product}`, slug: product } : null
}
