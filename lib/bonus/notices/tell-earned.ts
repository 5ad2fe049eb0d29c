import type { Transaction } from '#lib/db/db.ts'
import { queueNotice } from './queue-notice.ts'

/** Tells a member of points that an order, a recommendation or the staff have given them; of a welcome the page tells that is open just then. Answers how many messages. */
export async function tellEarned(tx: Transaction, lotId: string): Promise<number> {
  const lot = await tx.bonusLot.findFirst({ where: { id: lotId, source: { not: 'welcome' } }, select: { memberId: true } })
  return lot ? queueNotice(tx, { memberId: lot.memberId, template: 'bonus-earned', fact: lotId, aboutId: lotId }) : 0
}
