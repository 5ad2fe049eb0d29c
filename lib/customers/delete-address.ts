import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'

/** Forgets an address of this person. Refusal `not-found`. */
export async function deleteAddress(personId: string, id: string): Promise<void> {
  const { count } = await db.address.deleteMany({ where: { personId, id } })
  if (count === 0) throw new Refusal('not-found')
}
