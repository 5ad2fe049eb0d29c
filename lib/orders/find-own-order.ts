import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'

/** The id of a person's order. Refusal `not-found`, the same for a number that is free and one that is somebody else's. */
export async function findOwnOrder(personId: string, number: number): Promise<string> {
  const order = await db.order.findFirst({ where: { number, personId }, select: { id: true } })
  if (!order) throw new Refusal('not-found')
  return order.id
}
