import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import type { AskPayload } from './ask-payload.ts'
import type { AskInput } from './schema.ts'

/** A question as it is kept: about a product on sale, whichever of its addresses was used. Refusal `product-gone`. */
export async function payloadOf({ slug, text, hidden }: AskInput): Promise<AskPayload> {
  const product = await db.product.findFirst({ where: { status: 'active', OR: [{ slug }, { formerSlugs: { some: { slug } } }] }, select: { id: true } })
  if (!product) throw new Refusal('product-gone')
  return { productId: product.id, text, hidden }
}
