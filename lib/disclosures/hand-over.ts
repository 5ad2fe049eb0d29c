import type { Transaction } from '#lib/db/db.ts'
import type { Disclosure } from './types.ts'
import { writeTransfer } from './write-transfer.ts'

/**
 * Data that change hands with a thing, without a call of ours: the label on a parcel (5.2). Written in the transaction of the fact, which
 * does not happen when the recipient may not have them (DisclosureRefused).
 */
export async function handOver(tx: Transaction, disclosure: Disclosure): Promise<void> {
  await writeTransfer(tx, disclosure, 'accepted')
}
