import { db } from '#lib/db/db.ts'

/** Whether this cart has become an order of this person. */
export async function hasPlaced(personId: string | null, cartId: string): Promise<boolean> {
  return personId !== null && (await db.order.count({ where: { cartId, personId } })) > 0
}
