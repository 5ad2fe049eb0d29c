import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'

/** Makes this one, and no other, the address that checkout offers first. Refusal `not-found`. */
export async function offerFirst(tx: Transaction, personId: string, id: string): Promise<void> {
  await tx.address.updateMany({ where: { personId, isDefault: true, id: { not: id } }, data: { isDefault: false } })
  const { count } = await tx.address.updateMany({ where: { personId, id }, data: { isDefault: true } })
  if (count === 0) throw new Refusal('not-found')
}
