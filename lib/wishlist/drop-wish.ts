import { db } from '#lib/db/db.ts'

/** Takes a product out of somebody's wish list, if it is there. */
export async function dropWish(personId: string, slug: string): Promise<void> {
  await db.wish.deleteMany({ where: { personId, product: { slug } } })
}
