import { db, type Transaction } from '#lib/db/db.ts'
import type { Campaign } from './types.ts'

/** The campaigns that run at a moment: approved, begun, neither over nor stopped. */
export function campaignsAt(moment: Date, tx: Pick<Transaction, 'bonusCampaign'> = db): Promise<Campaign[]> {
  return tx.bonusCampaign.findMany({
    where: { state: 'approved', startsAt: { lte: moment }, endsAt: { gt: moment } },
    select: { categoryId: true, multiplier: true },
  })
}
