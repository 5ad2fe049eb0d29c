import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'

/** Refusal `no-region` (field) for a region nothing is delivered to. */
export async function refuseUnknownRegion(tx: Transaction, code: string): Promise<void> {
  if ((await tx.deliveryRegion.count({ where: { code } })) === 0) throw new Refusal('no-region', { regionCode: 'no-region' })
}
