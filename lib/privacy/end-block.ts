import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { releaseMessages } from '#lib/messages/release-messages.ts'

/** Ends a block, or what a request has blocked, with a decision; messages that waited for it are sent now (6.2.4). Ended blocks stay as they are. */
export async function endBlock(tx: Transaction, which: { readonly blockId: string } | { readonly requestId: string }, decision: string): Promise<void> {
  const where = 'blockId' in which ? { id: which.blockId } : { requestId: which.requestId }
  const { count } = await tx.block.updateMany({ where: { ...where, endedAt: null }, data: { endedAt: now(), decision } })
  if (count > 0) await releaseMessages(tx)
}
