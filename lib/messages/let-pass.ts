import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'

/**
 * Lets a legal message reach somebody although their data are blocked, now or by the time it is sent (6.2.4), and writes down why.
 * The database lets pass class `legal` with a reason and nothing else.
 */
export async function letPass(tx: Pick<Transaction, 'blockPass'>, messageId: string, reason: string): Promise<void> {
  await tx.blockPass.createMany({ data: [{ messageId, reason, givenAt: now() }], skipDuplicates: true })
}
