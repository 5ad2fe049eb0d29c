import { getCards } from '#lib/catalogue/get-cards.ts'
import { db } from '#lib/db/db.ts'

const FEW = 12

export type FoundGoods = { readonly slug: string; readonly name: string; readonly price: number; readonly image: string; readonly inStock: boolean }
export type FoundPicture = { readonly file: string; readonly alt: string; readonly width: number; readonly height: number }

/** Products on sale whose name has these words, the most bought first. */
export async function findGoods(query: string): Promise<FoundGoods[]> {
  const rows = await db.product.findMany({ where: { status: 'active', name: { contains: query, mode: 'insensitive' } }, orderBy: [{ popularity: 'desc' }, { id: 'asc' }], take: FEW, select: { slug: true } })
  return readGoods(rows.map(({ slug }) => slug))
}

/** Products by their slugs, in that order; those that are not on sale are missing. */
export async function readGoods(slugs: readonly string[]): Promise<FoundGoods[]> {
  return (await getCards(slugs)).map(({ slug, name, price, image, inStock }) => ({ slug, name, price, image: image.src, inStock }))
}

/** Pictures of products whose name has these words. */
export async function findPictures(query: string): Promise<FoundPicture[]> {
  return db.image.findMany({
    where: { product: { status: 'active', name: { contains: query, mode: 'insensitive' } } },
    orderBy: [{ product: { popularity: 'desc' } }, { productId: 'asc' }, { position: 'asc' }],
    distinct: ['file'],
    take: 2 * FEW,
    select: { file: true, alt: true, width: true, height: true },
  })
}
