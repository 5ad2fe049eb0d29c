import { db } from '#lib/db/db.ts'

/** Forgets what somebody looked at; what they look at next is kept as before. */
export async function clearViewed(personId: string): Promise<void> {
  await db.viewedProduct.deleteMany({ where: { personId } })
}
