import { adjustPoints } from '#lib/bonus/ledger/adjust-points.ts'
import { tellEarned } from '#lib/bonus/notices/tell-earned.ts'
import type { Transaction } from '#lib/db/db.ts'

/** Moves the points of an adjustment that is done; who was given some is told, if they have consented to notices (4.1.7). Refusals of `adjustPoints`. */
export async function carryOut(tx: Transaction, adjustmentId: string, at: Date): Promise<void> {
  await adjustPoints(tx, { adjustmentId, at })
  const lot = await tx.bonusLot.findUnique({ where: { key: `adjust:${adjustmentId}` }, select: { id: true } })
  if (lot) await tellEarned(tx, lot.id)
}
